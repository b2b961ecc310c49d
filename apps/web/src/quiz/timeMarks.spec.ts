import { expect, it } from '@jest/globals';
import { markPassed } from './timeMarks.js';

it.each([
  ['second by second', 601, 600, 600],
  ['between marks', 599, 301, null],
  ['after a sleep that passed several', 700, 45, 60],
  ['to the very end', 1800, 0, 30],
  ['when the time was extended', 20, 900, null],
  ['when nothing passed', 300, 300, null],
])('a listener is told of the time left: %s', (_, before, now, mark) => {
  expect(markPassed(before, now)).toBe(mark);
});
