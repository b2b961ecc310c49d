import type { AttemptChoice, QuizStatisticsFilter } from '@gssr/contract';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

export const attemptChoices: readonly AttemptChoice[] = ['ALL', 'FIRST', 'HIGHEST'];

/** What is chosen, as a form has it: days, and both of them belong to the period. */
export interface Chosen {
  attempts: AttemptChoice;
  versions: 'this' | 'all';
  from: string;
  to: string;
}

/** Which attempts are meant, and how to choose others. */
export type StatisticsPlace = ReturnType<typeof useStatisticsPlace>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which attempts are meant stands in the address, to be sent on and come back to. */
export function useStatisticsPlace() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const chosen = useMemo(() => chosenIn(new URLSearchParams(text)), [text]);
  return {
    chosen,
    filter: useMemo(() => filterOf(chosen), [chosen]),
    /** As it stands in the address, with its question mark; empty when everything is meant. */
    search: text ? `?${text}` : '',
    choose: (change: Partial<Chosen>) => setParams(writtenOf({ ...chosen, ...change }), { replace: true }),
  };
}

function chosenIn(params: URLSearchParams): Chosen {
  const day = (name: string) => {
    const given = params.get(name) ?? '';
    return DAY.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
  };
  return {
    attempts: attemptChoices.find((choice) => choice === params.get('attempts')) ?? 'ALL',
    versions: params.get('versions') === 'all' ? 'all' : 'this',
    from: day('from'),
    to: day('to'),
  };
}

function writtenOf({ attempts, versions, from, to }: Chosen): Record<string, string> {
  return {
    ...(attempts === 'ALL' ? {} : { attempts }),
    ...(versions === 'this' ? {} : { versions }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

/** From the first moment of the first day to the last one of the last day, by the clock of whoever asks. */
function filterOf({ attempts, versions, from, to }: Chosen): QuizStatisticsFilter {
  const end = to ? new Date(`${to}T00:00:00`) : null;
  end?.setDate(end.getDate() + 1);
  return {
    attempts,
    allVersions: versions === 'all',
    from: from ? new Date(`${from}T00:00:00`).toISOString() : null,
    to: end ? end.toISOString() : null,
  };
}
