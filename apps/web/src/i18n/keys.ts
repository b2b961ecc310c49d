import type account from '../locales/en/account.json';
import type allowances from '../locales/en/allowances.json';
import type authoring from '../locales/en/authoring.json';
import type catalogue from '../locales/en/catalogue.json';
import type certificates from '../locales/en/certificates.json';
import type common from '../locales/en/common.json';
import type completion from '../locales/en/completion.json';
import type course from '../locales/en/course.json';
import type explanation from '../locales/en/explanation.json';
import type failedWork from '../locales/en/failedWork.json';
import type interchange from '../locales/en/interchange.json';
import type item from '../locales/en/item.json';
import type learning from '../locales/en/learning.json';
import type lesson from '../locales/en/lesson.json';
import type notices from '../locales/en/notices.json';
import type markHistory from '../locales/en/markHistory.json';
import type marking from '../locales/en/marking.json';
import type questionEditor from '../locales/en/questionEditor.json';
import type quiz from '../locales/en/quiz.json';
import type quizBuilder from '../locales/en/quizBuilder.json';
import type regrade from '../locales/en/regrade.json';
import type result from '../locales/en/result.json';
import type results from '../locales/en/results.json';
import type statistics from '../locales/en/statistics.json';
import type studio from '../locales/en/studio.json';
import type verify from '../locales/en/verify.json';
import type welcome from '../locales/en/welcome.json';

interface Strings {
  account: typeof account;
  allowances: typeof allowances;
  authoring: typeof authoring;
  catalogue: typeof catalogue;
  certificates: typeof certificates;
  common: typeof common;
  completion: typeof completion;
  course: typeof course;
  explanation: typeof explanation;
  failedWork: typeof failedWork;
  interchange: typeof interchange;
  item: typeof item;
  learning: typeof learning;
  lesson: typeof lesson;
  notices: typeof notices;
  markHistory: typeof markHistory;
  marking: typeof marking;
  questionEditor: typeof questionEditor;
  quiz: typeof quiz;
  quizBuilder: typeof quizBuilder;
  regrade: typeof regrade;
  result: typeof result;
  results: typeof results;
  statistics: typeof statistics;
  studio: typeof studio;
  verify: typeof verify;
  welcome: typeof welcome;
}

export type Namespace = keyof Strings;

type WithoutPlural<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : Key;

/** Every string of the source language as `namespace:key`; a wrong one does not compile. */
export type StringKey = {
  [Name in Namespace]: `${Name}:${Extract<WithoutPlural<keyof Strings[Name]>, string>}`;
}[Namespace];
