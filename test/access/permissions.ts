import type { Permission } from '@gssr/identity/graphql';

/** Who may use which operation. A new one takes its place here, or a test fails. */
export const operations: Readonly<Record<string, Permission>> = {
  'Query.answerToMark': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.attempt': 'signed-in',
  'Query.bankQuestion': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.bankQuestions': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.catalogue': 'public',
  'Query.course': 'public',
  'Query.courseCompletion': ['ADMINISTRATOR'],
  'Query.courseResults': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.courseVersion': 'public',
  'Query.deadJobs': ['ADMINISTRATOR'],
  'Query.enrolment': 'signed-in',
  'Query.exportPreview': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.questionImport': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.lesson': 'signed-in',
  'Query.markingAgreement': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.markingQueue': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.markingQuizzes': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.myCertificates': 'signed-in',
  'Query.myEnrolments': 'signed-in',
  'Query.notices': 'signed-in',
  'Query.previewQuestion': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.markHistory': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.questionToRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.quiz': 'signed-in',
  'Query.quizAllowances': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.quizDif': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.quizLearners': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.quizStatistics': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.quizStatus': 'signed-in',
  'Query.regradableQuestions': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.regradableQuizzes': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.regrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.regrades': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.studioCourses': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Query.unreadNotices': 'signed-in',
  'Query.verifyCertificate': 'public',
  'Query.viewer': 'public',
  'Mutation.applyQuestionImport': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.discardQuestionImport': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.answerCheck': 'signed-in',
  'Mutation.changeMark': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.claimAnswer': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.checkAnswer': 'signed-in',
  'Mutation.applyRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.cancelRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.changeQuestions': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.saveCategory': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.deleteCategory': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.saveQuestion': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.enrol': 'signed-in',
  'Mutation.grantQuizAllowance': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.publishCourse': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.markNoticesRead': 'signed-in',
  'Mutation.flagItem': 'signed-in',
  'Mutation.openAttemptPage': 'signed-in',
  'Mutation.recordLessonProgress': 'signed-in',
  'Mutation.register': 'public',
  'Mutation.releaseAnswer': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.resumeRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.retryDeadJob': ['ADMINISTRATOR'],
  'Mutation.revokeCertificate': ['ADMINISTRATOR'],
  'Mutation.revokeQuizAllowance': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.saveAnswer': 'signed-in',
  'Mutation.signIn': 'public',
  'Mutation.signOut': 'public',
  'Mutation.startAttempt': 'signed-in',
  'Mutation.startRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.submitAttempt': 'signed-in',
  'Mutation.submitMarking': ['INSTRUCTOR', 'ADMINISTRATOR'],
  'Mutation.tryAgain': 'signed-in',
  'Mutation.undoRegrade': ['INSTRUCTOR', 'ADMINISTRATOR'],
};

/** The same for plain HTTP, with an address to try each at. GraphQL is one route and guards itself, see above. */
export const routes: Readonly<Record<string, { permission: Permission; example: string }>> = {
  'GET /*': { permission: 'public', example: '/any/page' },
  'GET /.well-known/jwks.json': { permission: 'public', example: '/.well-known/jwks.json' },
  'GET /answer-files/:fileId': { permission: 'signed-in', example: '/answer-files/x' },
  'GET /certificates/:file': { permission: 'signed-in', example: '/certificates/x.pdf' },
  'GET /health/live': { permission: 'public', example: '/health/live' },
  'GET /health/ready': { permission: 'public', example: '/health/ready' },
  'GET /bank-files/:code/:file': {
    permission: ['INSTRUCTOR', 'ADMINISTRATOR'],
    example: '/bank-files/T1/bank.gift',
  },
  'GET /question-imports/:file': {
    permission: ['INSTRUCTOR', 'ADMINISTRATOR'],
    example: '/question-imports/x.csv',
  },
  'PUT /question-imports': {
    permission: ['INSTRUCTOR', 'ADMINISTRATOR'],
    example: '/question-imports?course=T1',
  },
  'GET /media/:id': { permission: 'signed-in', example: '/media/x' },
  'GET /metrics': { permission: 'public', example: '/metrics' },
  'GET /reports/completion/:file': { permission: ['ADMINISTRATOR'], example: '/reports/completion/T1.csv' },
  'GET /reports/quiz-statistics/:file': {
    permission: ['INSTRUCTOR', 'ADMINISTRATOR'],
    example: '/reports/quiz-statistics/x.csv',
  },
  'PUT /media': { permission: ['INSTRUCTOR', 'ADMINISTRATOR'], example: '/media' },
  'GET /reports/regrades/:file': {
    permission: ['INSTRUCTOR', 'ADMINISTRATOR'],
    example: '/reports/regrades/x.csv',
  },
  'PUT /attempts/:attemptId/items/:position/files/:fileId': {
    permission: 'signed-in',
    example: '/attempts/x/items/0/files/x',
  },
  'GET /verify/:code': { permission: 'public', example: '/verify/x' },
};

export type Caller = 'STRANGER' | 'OFFICER' | 'INSTRUCTOR' | 'ADMINISTRATOR';
export const callers: readonly Caller[] = ['STRANGER', 'OFFICER', 'INSTRUCTOR', 'ADMINISTRATOR'];

/** The code with which a caller is turned away, or null for one who is let in. */
export function refusal(permission: Permission, caller: Caller): string | null {
  if (permission === 'public') return null;
  if (caller === 'STRANGER') return 'ACCESS.SIGN_IN_REQUIRED';
  return permission === 'signed-in' || permission.includes(caller) ? null : 'ACCESS.FORBIDDEN';
}
