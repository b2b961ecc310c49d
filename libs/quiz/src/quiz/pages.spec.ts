import { expect, it } from '@jest/globals';
import { pagesOf } from './pages.js';

const section = (questionsPerPage: number | null) => ({ title: null, instructions: null, questionsPerPage });

it('a page has as many questions as its section says, and no section shares a page', () => {
  expect(pagesOf([0, 0, 0], [section(1)])).toEqual([0, 1, 2]);
  expect(pagesOf([0, 0, 0], [section(null)])).toEqual([0, 0, 0]);
  expect(pagesOf([0, 0, 0, 1, 1], [section(2), section(5)])).toEqual([0, 0, 1, 2, 2]);
  expect(pagesOf([], [section(1)])).toEqual([]);
});
