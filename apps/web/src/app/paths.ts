// Every address of the app, so that a page never spells out another page's.

export const paths = {
  welcome: '/',
  catalogue: '/courses',
  course: (code: string) => `/courses/${encodeURIComponent(code)}`,
  learning: '/learning',
  lesson: (enrolmentId: string, activityId: string) => `/learn/${enrolmentId}/lesson/${activityId}`,
  quiz: (enrolmentId: string, activityId: string) => `/learn/${enrolmentId}/quiz/${activityId}`,
  attempt: (enrolmentId: string, activityId: string, attemptId: string) =>
    `/learn/${enrolmentId}/quiz/${activityId}/attempt/${attemptId}`,
  result: (enrolmentId: string, activityId: string, attemptId: string) =>
    `/learn/${enrolmentId}/quiz/${activityId}/attempt/${attemptId}/result`,
  certificates: '/certificates',
  verify: '/verify',
  verification: (code: string) => `/verify/${encodeURIComponent(code)}`,
  signIn: '/sign-in',
  register: '/register',
  notices: '/notices',
  regrades: '/regrades',
  regrade: (id: string) => `/regrades/${id}`,
  newRegrade: (activityId?: string, questionVersionId?: string) => {
    const chosen = {
      ...(activityId && { activity: activityId }),
      ...(questionVersionId && { question: questionVersionId }),
    };
    const query = new URLSearchParams(chosen).toString();
    return query ? `/regrades/new?${query}` : '/regrades/new';
  },
  completion: '/completion',
  courseCompletion: (code: string) => `/completion/${encodeURIComponent(code)}`,
  results: '/results',
  courseResults: (code: string) => `/results/${encodeURIComponent(code)}`,
  quizStatistics: (code: string, activityId: string) =>
    `/results/${encodeURIComponent(code)}/quiz/${activityId}`,
  questionStatistics: (code: string, activityId: string, questionVersionId: string) =>
    `/results/${encodeURIComponent(code)}/quiz/${activityId}/question/${questionVersionId}`,
  quizAttempts: (code: string, activityId: string) =>
    `/results/${encodeURIComponent(code)}/quiz/${activityId}/attempts`,
  explanation: (attemptId: string) => `/attempts/${attemptId}/explanation`,
  allowances: (code: string, activityId: string) =>
    `/results/${encodeURIComponent(code)}/quiz/${activityId}/allowances`,
  studio: '/studio',
  studioCourse: (code: string) => `/studio/${encodeURIComponent(code)}`,
  newQuiz: (code: string, from?: string) =>
    `/studio/${encodeURIComponent(code)}/quizzes/new${from ? `?${new URLSearchParams({ from })}` : ''}`,
  quizDraft: (code: string, key: string) =>
    `/studio/${encodeURIComponent(code)}/quizzes/${encodeURIComponent(key)}`,
  quizPreview: (code: string, key: string) =>
    `/studio/${encodeURIComponent(code)}/quizzes/${encodeURIComponent(key)}/preview`,
  bank: (code: string) => `/studio/${encodeURIComponent(code)}/bank`,
  categories: (code: string) => `/studio/${encodeURIComponent(code)}/categories`,
  newQuestion: (code: string, chosen: Record<string, string> = {}) => {
    const query = new URLSearchParams(chosen).toString();
    return `/studio/${encodeURIComponent(code)}/bank/new${query ? `?${query}` : ''}`;
  },
  bankQuestion: (code: string, key: string) =>
    `/studio/${encodeURIComponent(code)}/bank/${encodeURIComponent(key)}`,
  exportQuestions: (code: string) => `/studio/${encodeURIComponent(code)}/export`,
  importQuestions: (code: string) => `/studio/${encodeURIComponent(code)}/import`,
  questionImport: (code: string, id: string) => `/studio/${encodeURIComponent(code)}/import/${id}`,
  failedWork: '/failed-work',
  marking: '/marking',
  /** The answers of a quiz or of all, narrowed as `search` says. */
  markingList: (list: string, search = '') => withSearch(`/marking/${list}`, search),
  markingAgreement: (activityId: string) => `/marking/${activityId}/agreement`,
  /** An answer in such a list, which is gone on with afterwards. */
  markingAnswer: (list: string, attemptId: string, position: number, search = '') =>
    withSearch(`/marking/${list}/${attemptId}/${position}`, search),
} as const;

function withSearch(path: string, search: string): string {
  return search ? `${path}?${search}` : path;
}

/** Where to sign in, and to come back to `next` afterwards. */
export function signInPath(next: string, ended = false): string {
  return `${paths.signIn}?${new URLSearchParams({ next, ...(ended ? { ended: 'yes' } : {}) })}`;
}

/** `next` if it is an address of this app, else home: a link must not send a person who signs in elsewhere. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : paths.learning;
}
