import { describe, expect, it } from '@jest/globals';
import { triesAddress, triesNumbers, triesTable } from '../testing/tries-tables.js';
import { markAt } from '../testing/walk-through.js';

describe('marks after several tries that others computed', () => {
  if (triesNumbers.length === 0) {
    it('are NOT COMPARED: there is no ../shared/oracles/grading beside the repository', () => {
      process.stderr.write(`Oracle tables are absent: nothing to compare at ${triesAddress}\n`);
    });
    return;
  }

  describe.each(triesNumbers)('table %s', (number) => {
    const table = triesTable(number);
    const expected = table.results.flatMap((row) =>
      Object.entries(row).flatMap(([column, mark]) => {
        const [, slot] = /^slots\.(\d+)\.mark$/.exec(column) ?? [];
        return slot === undefined ? [] : [[row['quizattempt'] ?? '', slot, mark] as const];
      }),
    );

    it.each(expected)('attempt %s, slot %s: %s', (attempt, slot, expectedMark) => {
      const mark = markAt(table, attempt, slot);
      if (expectedMark === '!NULL!') expect(mark).toBeNull();
      else expect(Math.abs((mark ?? 0) - Number(expectedMark))).toBeLessThanOrEqual(1e-4);
    });
  });
});
