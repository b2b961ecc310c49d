import { loaderOf, type GraphqlContext } from '@gssr/platform/graphql';
import type DataLoader from 'dataloader';
import type { Enrolments } from '../enrolment/enrolments.js';
import type { EnrolmentRow } from '../enrolment/enrolments.repository.js';
import type { Progress } from '../progress/progress.js';
import type { ProgressRow } from '../progress/progress.repository.js';

const ENROLMENT = Symbol('enrolment by course');
const PROGRESS = Symbol('progress by enrolment');

/** The viewer's enrolment by course id. */
export const enrolmentLoader = (
  context: GraphqlContext,
  enrolments: Enrolments,
  personId: string,
): DataLoader<string, EnrolmentRow | null> =>
  loaderOf<EnrolmentRow>(context, ENROLMENT, async (courseIds) => {
    const byCourse = await enrolments.inCourses(personId, courseIds);
    return courseIds.map((id) => byCourse.get(id) ?? null);
  });

/** Progress rows by enrolment id. */
export const progressLoader = (
  context: GraphqlContext,
  progress: Progress,
): DataLoader<string, ProgressRow[] | null> =>
  loaderOf<ProgressRow[]>(context, PROGRESS, async (enrolmentIds) => {
    const byEnrolment = await progress.of(enrolmentIds);
    return enrolmentIds.map((id) => byEnrolment.get(id) ?? []);
  });
