import { type AttemptResultQuery, AttemptResultDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

const second = 1000;
/** After this many answers the file takes longer than it should; the certificates page goes on asking. */
const patience = 60;

/** Asks quickly until the attempt is graded, then calmly until the certificate's file is there. */
export const resultQuery = (attemptId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: ['result', attemptId],
    staleTime: 0,
    queryFn: ({ signal }) => request(AttemptResultDocument, { id: attemptId, enrolmentId }, { signal }),
    refetchInterval: ({ state }) =>
      state.dataUpdateCount > patience ? false : pauseAfter(state.data, state.dataUpdateCount),
  });

function pauseAfter(data: AttemptResultQuery | undefined, answers: number): number | false {
  // A person takes hours or days.
  if (!data?.attempt || data.attempt.state === 'NEEDS_MARKING') return false;
  if (data.attempt.state !== 'GRADED') return answers < 10 ? second / 4 : 2 * second;
  return awaitsFile(data.enrolment) ? 1.5 * second : false;
}

/** True between completion and the certificate's file. */
export function awaitsFile(enrolment: AttemptResultQuery['enrolment']): boolean {
  return (
    enrolment?.status === 'COMPLETED' &&
    !enrolment.certificate?.pdfUrl &&
    (enrolment.certificate?.status ?? 'VALID') === 'VALID'
  );
}
