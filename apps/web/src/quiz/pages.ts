import type { AttemptParts } from '@gssr/contract';

type Items = AttemptParts['items'];
export type Section = AttemptParts['sections'][number];

/** Questions that stand on one page, by their indices. */
export interface QuizPage {
  /** Of the attempt's sections. */
  section: number;
  /** The first of its section, which carries the instructions. */
  opens: boolean;
  questions: number[];
}

/** Section by section, as many questions to a page as each one says. */
export function pagesOf(items: Items, sections: readonly Section[]): QuizPage[] {
  return sections.flatMap(({ questionsPerPage }, section) => {
    const own = items.flatMap((item, index) => (item.section === section ? [index] : []));
    const size = questionsPerPage ?? own.length;
    return own.flatMap((_, at) =>
      at % size === 0 ? [{ section, opens: at === 0, questions: own.slice(at, at + size) }] : [],
    );
  });
}

/** One page for each section, to see all of it. */
export const allPages = (items: Items, sections: readonly Section[]): QuizPage[] =>
  pagesOf(
    items,
    sections.map((section) => ({ ...section, questionsPerPage: null })),
  );

/**
 * The page to show where pages that were left stay closed: the furthest that was opened, or the next one. An address that
 * leads further closes nothing that was not seen.
 */
export const pageForward = (asked: number, furthest: number): number =>
  asked === furthest + 1 ? asked : furthest;

/** The numbers of the questions: a text to read has none. */
export function numbersOf(items: Items): (number | null)[] {
  const asked = items.filter(isAsked);
  return items.map((item) => (isAsked(item) ? asked.indexOf(item) + 1 : null));
}

/** Whether there is something to answer. */
export const isAsked = ({ item }: Items[number]): boolean => item.__typename !== 'DescriptionView';
