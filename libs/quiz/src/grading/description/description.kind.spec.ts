import { expect, it } from '@jest/globals';
import { markOf } from '../engine.js';
import { description, type DescriptionPayload } from './description.kind.js';

const text: DescriptionPayload = { kind: 'DESCRIPTION', stem: 'Read this.', feedback: null };

it('a description has nothing to answer and never a mark', () => {
  for (const raw of [null, undefined, {}])
    expect(description.readResponse(text, raw)).toEqual({ ok: true, response: {} });
  for (const raw of [{ text: 'x' }, [], 'x', 7]) expect(description.readResponse(text, raw).ok).toBe(false);
  const grade = description.grade(text, {});
  expect([grade.state, grade.answered, grade.fraction]).toEqual(['NOT_GRADED', false, null]);
  expect(() => markOf(grade)).toThrow(RangeError);
  expect(description.marking).toBe('NONE');
  expect(description.present(text, [])).toEqual({ kind: 'DESCRIPTION', stem: 'Read this.' });
});
