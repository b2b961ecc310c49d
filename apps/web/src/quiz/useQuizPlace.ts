import type { AttemptParts } from '@gssr/contract';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { remember, remembered } from '../app/storage.js';
import { allPages, pageForward, pagesOf, type QuizPage } from './pages.js';

export type QuizLayout = 'one' | 'all';

export interface QuizPlace {
  view: QuizLayout | 'review';
  pages: QuizPage[];
  /** Index of the page, from 0. */
  page: number;
  /** Index of the question, from 0. */
  question: number;
  /** Whether a page that was left can be opened again. */
  free: boolean;
  show: (question: number) => void;
  showPage: (page: number) => void;
  review: () => void;
  back: () => void;
  arrange: (layout: QuizLayout) => void;
}

const layoutKey = 'gssr.quizLayout';

/** The furthest page that this device opened, from 0. */
export interface PageMemory {
  read: () => number;
  write: (page: number) => void;
}

export function devicePage(attemptId: string): PageMemory {
  const key = `gssr.page.${attemptId}`;
  let furthest = 0;
  return {
    read: () => Math.max(furthest, Number(remembered(key)) || 0),
    write: (page) => {
      furthest = page;
      remember(key, String(page));
    },
  };
}

/**
 * Where in the quiz the person is. It stands in the address, so that the browser's way back leads to the page before. Where
 * there is no way back in the quiz, `tellOpened` hears of each page that is opened.
 */
export function useQuizPlace(
  { items, sections, navigation, reachedPage }: AttemptParts,
  memory: PageMemory,
  tellOpened: (page: number) => void,
): QuizPlace {
  const [params, setParams] = useSearchParams();
  const free = navigation === 'FREE';
  const asked = params.get('question');
  const [chosen, setChosen] = useState<QuizLayout>(() => (remembered(layoutKey) === 'all' ? 'all' : 'one'));
  const layout = free ? chosen : 'one';
  const pages = layout === 'all' ? allPages(items, sections) : pagesOf(items, sections);
  const wanted = Math.min(Math.max(Number(asked) || 1, 1), items.length) - 1;
  const furthest = useFurthest(memory, free, pageWith(pages, wanted), reachedPage, tellOpened);
  const page = free ? pageWith(pages, wanted) : furthest;
  const mayReview = free || page === pages.length - 1;
  const first = pages[page]?.questions[0] ?? 0;
  const question = pages[page]?.questions.includes(wanted) ? wanted : first;
  const go = (value: string) => setParams({ question: value });
  const showPage = (index: number) => go(String((pages[index]?.questions[0] ?? 0) + 1));
  return {
    view: asked === 'review' && mayReview ? 'review' : layout,
    pages,
    page,
    question,
    free,
    show: (index) => go(String(index + 1)),
    showPage,
    review: () => go('review'),
    back: () => (free ? go('1') : showPage(pages.length - 1)),
    arrange: (next) => {
      remember(layoutKey, next);
      setChosen(next);
      go(String(question + 1));
    },
  };
}

const pageWith = (pages: QuizPage[], question: number): number =>
  Math.max(
    0,
    pages.findIndex(({ questions }) => questions.includes(question)),
  );

/** The furthest page that was opened, on this device or another one, where there is no way back. The server closes those before. */
function useFurthest(
  memory: PageMemory,
  free: boolean,
  asked: number,
  reachedPage: number,
  tellOpened: (page: number) => void,
): number {
  const furthest = free ? asked : pageForward(asked, Math.max(reachedPage, memory.read()));
  const tell = useEffectEvent(tellOpened);
  useEffect(() => {
    if (free) return;
    memory.write(furthest);
    tell(furthest);
  }, [free, memory, furthest]);
  return furthest;
}
