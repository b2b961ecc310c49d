import { describe, expect, it } from '@jest/globals';
import { paths, safeNext, signInPath } from './paths.js';

describe('the way back after signing in', () => {
  it('leads to the page that was asked for', () => {
    const next = new URL(
      signInPath('/learn/1/quiz/2?question=3'),
      'https://academy.example',
    ).searchParams.get('next');
    expect(safeNext(next)).toBe('/learn/1/quiz/2?question=3');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
    null,
  ])('does not lead away: %s', (next) => {
    expect(safeNext(next)).toBe(paths.learning);
  });
});
