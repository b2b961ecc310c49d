import type { Role } from '@gssr/contract';
import type { ReactNode } from 'react';
import { lazyPage, type LazyPage } from './lazyPage.js';

export type Access = 'everyone' | 'signedIn' | readonly Role[];

export type Frame = (props: { children: ReactNode }) => ReactNode;

export interface AppRoute {
  path: string;
  access: Access;
  /** Where the page stands: in the site with its header, or alone with the learner. */
  frame: 'site' | 'learn';
  page: LazyPage;
}

const administrators = ['ADMINISTRATOR'] as const;
const teaching = ['INSTRUCTOR', 'ADMINISTRATOR'] as const;

const site = (path: string, access: Access, page: LazyPage): AppRoute => ({
  path,
  access,
  frame: 'site',
  page,
});
const learn = (path: string, page: LazyPage): AppRoute => ({
  path,
  access: 'signedIn',
  frame: 'learn',
  page,
});

export const routes: readonly AppRoute[] = [
  site(
    '/',
    'everyone',
    lazyPage(() => import('../welcome/WelcomePage.js'), 'welcome'),
  ),
  site(
    '/courses',
    'everyone',
    lazyPage(() => import('../catalogue/CataloguePage.js'), 'catalogue'),
  ),
  site(
    '/courses/:code',
    'everyone',
    lazyPage(() => import('../course/CoursePage.js'), 'course'),
  ),
  site(
    '/verify',
    'everyone',
    lazyPage(() => import('../verify/VerifyPage.js'), 'verify'),
  ),
  site(
    '/verify/:code',
    'everyone',
    lazyPage(() => import('../verify/VerificationPage.js'), 'verify'),
  ),
  site(
    '/sign-in',
    'everyone',
    lazyPage(() => import('../account/SignInPage.js'), 'account'),
  ),
  site(
    '/register',
    'everyone',
    lazyPage(() => import('../account/RegisterPage.js'), 'account'),
  ),
  site(
    '/learning',
    'signedIn',
    lazyPage(() => import('../learning/LearningPage.js'), 'learning'),
  ),
  site(
    '/certificates',
    'signedIn',
    lazyPage(() => import('../certificates/CertificatesPage.js'), 'certificates'),
  ),
  site(
    '/notices',
    'signedIn',
    lazyPage(() => import('../notices/NoticesPage.js'), 'notices'),
  ),
  site(
    '/completion',
    administrators,
    lazyPage(() => import('../completion/CompletionCoursesPage.js'), 'completion'),
  ),
  site(
    '/completion/:code',
    administrators,
    lazyPage(() => import('../completion/CompletionPage.js'), 'completion'),
  ),
  site(
    '/results',
    teaching,
    lazyPage(() => import('../results/ResultsCoursesPage.js'), 'results'),
  ),
  site(
    '/results/:code',
    teaching,
    lazyPage(() => import('../results/ResultsPage.js'), 'results'),
  ),
  site(
    '/results/:code/quiz/:activityId',
    teaching,
    lazyPage(() => import('../statistics/StatisticsPage.js'), 'statistics', 'results'),
  ),
  site(
    '/results/:code/quiz/:activityId/question/:questionId',
    teaching,
    lazyPage(() => import('../statistics/QuestionPage.js'), 'statistics'),
  ),
  site(
    '/regrades',
    teaching,
    lazyPage(() => import('../regrade/RegradesPage.js'), 'regrade'),
  ),
  site(
    '/regrades/new',
    teaching,
    lazyPage(() => import('../regrade/NewRegradePage.js'), 'regrade', 'authoring', 'questionEditor'),
  ),
  site(
    '/regrades/:id',
    teaching,
    lazyPage(() => import('../regrade/RegradePage.js'), 'regrade'),
  ),
  site(
    '/marking',
    teaching,
    lazyPage(() => import('../marking/MarkingPage.js'), 'marking'),
  ),
  site(
    '/marking/:list',
    teaching,
    lazyPage(() => import('../marking/MarkingListPage.js'), 'marking'),
  ),
  site(
    '/marking/:activityId/agreement',
    teaching,
    lazyPage(() => import('../marking/AgreementPage.js'), 'marking'),
  ),
  site(
    '/marking/:list/:attemptId/:position',
    teaching,
    lazyPage(() => import('../marking/AnswerPage.js'), 'marking', 'markHistory'),
  ),
  site(
    '/results/:code/quiz/:activityId/allowances',
    teaching,
    lazyPage(() => import('../allowances/AllowancesPage.js'), 'allowances'),
  ),
  site(
    '/results/:code/quiz/:activityId/attempts',
    teaching,
    lazyPage(() => import('../explanation/AttemptsPage.js'), 'explanation'),
  ),
  site(
    '/attempts/:attemptId/explanation',
    teaching,
    lazyPage(
      () => import('../explanation/ExplanationPage.js'),
      'explanation',
      'item',
      'markHistory',
      'result',
    ),
  ),
  site(
    '/studio',
    teaching,
    lazyPage(() => import('../studio/StudioPage.js'), 'studio'),
  ),
  site(
    '/studio/:code',
    teaching,
    lazyPage(() => import('../studio/StudioCoursePage.js'), 'studio'),
  ),
  site(
    '/studio/:code/quizzes/new',
    teaching,
    lazyPage(() => import('../quizBuilder/NewQuizPage.js'), 'quizBuilder', 'authoring', 'questionEditor'),
  ),
  site(
    '/studio/:code/quizzes/:key',
    teaching,
    lazyPage(() => import('../quizBuilder/QuizDraftPage.js'), 'quizBuilder', 'authoring', 'questionEditor'),
  ),
  {
    path: '/studio/:code/quizzes/:key/preview',
    access: teaching,
    frame: 'learn',
    page: lazyPage(() => import('../quizPreview/QuizPreviewPage.js'), 'quizBuilder', 'quiz', 'result'),
  },
  site(
    '/studio/:code/bank',
    teaching,
    lazyPage(() => import('../bank/BankPage.js'), 'studio', 'authoring', 'questionEditor'),
  ),
  site(
    '/studio/:code/bank/new',
    teaching,
    lazyPage(() => import('../questionEditor/NewQuestionPage.js'), 'authoring', 'questionEditor', 'item'),
  ),
  site(
    '/studio/:code/bank/:key',
    teaching,
    lazyPage(() => import('../questionEditor/QuestionPage.js'), 'authoring', 'questionEditor', 'item'),
  ),
  site(
    '/studio/:code/categories',
    teaching,
    lazyPage(() => import('../bank/CategoriesPage.js'), 'studio'),
  ),
  site(
    '/studio/:code/import',
    teaching,
    lazyPage(() => import('../interchange/ImportPage.js'), 'interchange'),
  ),
  site(
    '/studio/:code/import/:id',
    teaching,
    lazyPage(() => import('../interchange/ImportedFilePage.js'), 'interchange', 'item'),
  ),
  site(
    '/studio/:code/export',
    teaching,
    lazyPage(() => import('../interchange/ExportPage.js'), 'interchange'),
  ),
  site(
    '/failed-work',
    administrators,
    lazyPage(() => import('../failedWork/FailedWorkPage.js'), 'failedWork'),
  ),
  learn(
    '/learn/:enrolmentId/lesson/:activityId',
    lazyPage(() => import('../lesson/LessonPage.js'), 'lesson'),
  ),
  learn(
    '/learn/:enrolmentId/quiz/:activityId',
    lazyPage(() => import('../quizStart/QuizStartPage.js'), 'quiz'),
  ),
  learn(
    '/learn/:enrolmentId/quiz/:activityId/attempt/:attemptId',
    lazyPage(() => import('../quiz/QuizPage.js'), 'quiz'),
  ),
  learn(
    '/learn/:enrolmentId/quiz/:activityId/attempt/:attemptId/result',
    lazyPage(() => import('../result/ResultPage.js'), 'result'),
  ),
];

export function routeOf(pathname: string): AppRoute | undefined {
  return routes.find((route) => patternOf(route.path).test(pathname));
}

/** Starts the page at this address at once, with what it shows unless it is for people who are signed in and nobody is. */
export function openRoute(pathname: string, signedIn: boolean): void {
  const route = routeOf(pathname);
  route?.page.preload();
  if (signedIn || route?.access === 'everyone')
    route?.page.open(patternOf(route.path).exec(pathname)?.groups ?? {});
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:([^/]+)/g, '(?<$1>[^/]+)')}/?$`);
