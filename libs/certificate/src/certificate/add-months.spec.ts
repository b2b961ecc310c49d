import { describe, expect, it } from '@jest/globals';
import { addMonths } from './add-months.js';

const plus = (day: string, months: number) =>
  addMonths(new Date(`${day}T12:00:00Z`), months)
    .toISOString()
    .slice(0, 10);

describe('addMonths', () => {
  it('keeps the day', () => expect(plus('2026-11-22', 24)).toBe('2028-11-22'));
  it('takes the last day of a shorter month', () => {
    expect(plus('2026-01-31', 1)).toBe('2026-02-28');
    expect(plus('2024-02-29', 12)).toBe('2025-02-28');
  });
});
