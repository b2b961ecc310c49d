import {
  CourseOfQuizDocument,
  QuizDifDocument,
  QuizStatisticsDocument,
  type DifGrouping,
  type QuizDifQuery,
  type QuizStatisticsFilter,
  type QuizStatisticsQuery,
} from '@gssr/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type Statistics = NonNullable<QuizStatisticsQuery['quizStatistics']>;
export type Item = Statistics['items'][number];
export type ItemOptions = Statistics['options'][number];
export type OptionShare = ItemOptions['options'][number];
export type Dif = NonNullable<QuizDifQuery['quizDif']>;

/** Null when the activity is no quiz. */
export const statisticsQuery = (activityId: string, filter: QuizStatisticsFilter) =>
  queryOptions({
    queryKey: ['statistics', activityId, filter],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await request(QuizStatisticsDocument, { activityId, filter }, { signal })).quizStatistics,
  });

export const difQuery = (activityId: string, grouping: DifGrouping, filter: QuizStatisticsFilter) =>
  queryOptions({
    queryKey: ['dif', activityId, grouping, filter],
    queryFn: async ({ signal }) =>
      (await request(QuizDifDocument, { activityId, grouping, filter }, { signal })).quizDif,
  });

/** What the course and the quiz are called; the quiz only while it is in the current version. */
export const courseOfQuizQuery = (code: string, activityId: string) =>
  queryOptions({
    queryKey: ['courseOfQuiz', code, activityId],
    queryFn: async ({ signal }) => {
      const { course } = await request(CourseOfQuizDocument, { code }, { signal });
      const activities = course?.version.sections.flatMap((section) => section.activities) ?? [];
      return {
        course: course?.version.title ?? code,
        quiz: activities.find(({ id }) => id === activityId)?.title ?? null,
      };
    },
  });

/** What was chosen at a question, part by part; nothing where its answers cannot be counted. */
export const optionsOf = ({ options }: Statistics, { questionVersionId }: Item): readonly OptionShare[] =>
  options.find((of) => of.questionVersionId === questionVersionId)?.options ?? [];
