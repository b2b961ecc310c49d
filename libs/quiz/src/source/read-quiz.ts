import {
  graft,
  plainLine,
  readMarkdown,
  type Graft,
  type Located,
  type ProblemList,
  type YamlSource,
} from '@gssr/course';
import type {
  Behaviour,
  GradingMethod,
  MarkingRule,
  Navigation,
  ReviewPart,
  ReviewRule,
} from '../quiz/quiz-rules.js';
import type { DrawRule, FormDraft, QuizContent, QuizSectionDraft, ReviewSetting } from './quiz-content.js';
import { constant, given, present } from './words.js';

type SectionYaml = {
  title?: string;
  instructions?: string;
  questionsPerPage?: number | 'all';
  draw: DrawRule[];
};

type ReviewYaml = ReviewSetting | Record<keyof ReviewRule, string[] | undefined>;

type QuizYaml = {
  draw?: DrawRule[];
  sections?: SectionYaml[];
  passMark: number;
  timeLimitMinutes?: number;
  attemptsAllowed?: number;
  shuffleOptions?: boolean;
  review?: ReviewYaml;
  behaviour?: string;
  graceSeconds?: number;
  offlineMinutes?: number;
  opensAt?: string;
  closesAt?: string;
  waitMinutes?: number;
  gradingMethod?: string;
  shuffleQuestions?: boolean;
  navigation?: string;
  marking?: { blind?: boolean; secondMarker?: string; samplePercent?: number };
  form?: FormDraft;
};

/** The settings of a quiz from its entry in course.yaml. */
export function readQuiz(entry: YamlSource, problems: ProblemList): Located<QuizContent> {
  const yaml = entry.at('quiz');
  const quiz = yaml.value as QuizYaml;
  const sections = quiz.sections?.map((_, index) => readSection(yaml.at('sections', index), problems));
  const value = present<QuizContent>({
    ...quiz,
    draw: quiz.draw ?? [],
    sections: sections?.map((section) => section.value),
    timeLimitMinutes: quiz.timeLimitMinutes ?? null,
    attemptsAllowed: quiz.attemptsAllowed ?? null,
    shuffleOptions: quiz.shuffleOptions !== false,
    review: readReview(quiz.review ?? 'always'),
    behaviour: given(quiz.behaviour, constant<Behaviour>),
    gradingMethod: given(quiz.gradingMethod, constant<GradingMethod>),
    navigation: given(quiz.navigation, constant<Navigation>),
    marking: given(quiz.marking, readMarking),
  });
  const grafts = (sections ?? []).map(({ locate }, index): Graft => [['sections', index], locate]);
  return { value, locate: graft(yaml.locate, grafts) };
}

function readSection(yaml: YamlSource, problems: ProblemList): Located<QuizSectionDraft> {
  const { title, instructions, questionsPerPage, draw } = yaml.value as SectionYaml;
  const text = instructions === undefined ? undefined : readMarkdown(yaml.text('instructions'), problems);
  const value = present<QuizSectionDraft>({
    title: given(title, plainLine),
    instructions: text?.value,
    questionsPerPage: questionsPerPage === 'all' ? null : questionsPerPage,
    draw,
  });
  return { value, locate: graft(yaml.locate, text ? [[['instructions'], text.locate]] : []) };
}

function readReview(review: ReviewYaml): ReviewSetting | ReviewRule {
  if (typeof review === 'string') return review;
  const { afterSubmission = [], afterPass = [], afterClose = [] } = review;
  return {
    afterSubmission: afterSubmission.map(constant<ReviewPart>),
    afterPass: afterPass.map(constant<ReviewPart>),
    afterClose: afterClose.map(constant<ReviewPart>),
  };
}

const readMarking = ({ secondMarker, ...marking }: NonNullable<QuizYaml['marking']>): Partial<MarkingRule> =>
  present({ ...marking, secondMarker: given(secondMarker, constant<MarkingRule['secondMarker']>) });
