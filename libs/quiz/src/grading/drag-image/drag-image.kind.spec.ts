import { expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { dragImage } from './drag-image.kind.js';
import type { DragImagePayload, Zone } from './drag-image.payload.js';

const zone = (id: string, choice: string, x: number): Zone => ({
  id,
  label: `Place ${id}`,
  region: { type: 'CIRCLE', x, y: 20, radius: 10 },
  choice,
  feedback: null,
});

const scene: DragImagePayload = {
  kind: 'DRAG_IMAGE',
  stem: 'Put them where they belong.',
  image: { source: 'scene', alt: 'A street', width: 100, height: 40 },
  zones: [zone('a', 'tape', 10), zone('b', 'tent', 40), zone('c', 'tape', 70)],
  choices: [
    { id: 'tape', content: 'Tape', reusable: true },
    { id: 'tent', content: 'Tent', reusable: false },
    { id: 'flag', content: 'Flag', reusable: false },
  ],
  feedback: 'Because.',
};

const filled = (pairs: Record<string, string>) => ({
  filled: Object.entries(pairs).map(([slot, choice]) => ({ slot, choice })),
});

it.each<[Record<string, string>, string]>([
  [{ a: 'tape', b: 'tent', c: 'tape' }, '1'],
  [{ c: 'tape', b: 'flag' }, '1/3'],
  [{}, '0'],
])('%j earns %s', (pairs, fraction) => {
  const parsed = dragImage.readResponse(scene, filled(pairs));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  expect(formatExact(dragImage.grade(scene, parsed.response).fraction)).toBe(fraction);
});

it('a choice that is used up cannot be used again', () => {
  expect(dragImage.readResponse(scene, filled({ a: 'tape', c: 'tape' })).ok).toBe(true);
  expect(dragImage.readResponse(scene, filled({ a: 'tent', c: 'tent' })).ok).toBe(false);
});

it('shows where to drop, by region and by name, and what, in the order drawn', () => {
  const view = dragImage.present(scene, ['flag', 'tent', 'tape']);
  expect(view.zones[0]).toEqual({ id: 'a', label: 'Place a', region: scene.zones[0]?.region });
  expect(view.choices.map(({ id }) => id)).toEqual(['flag', 'tent', 'tape']);
  expect(dragImage.arrangement(scene).mustShuffle).toBe(true);
  expect(dragImage.summarise(scene, filled({ b: 'flag' }), String)).toBe('Place b → Flag');
});

it.each<[Partial<DragImagePayload>, string[]]>([
  [{}, []],
  [{ zones: [] }, ['QUESTION.TOO_FEW_ZONES']],
  [{ zones: [zone('a', 'rope', 10)] }, ['QUESTION.CHOICE_UNKNOWN']],
  [{ zones: [zone('a', 'tent', 95)] }, ['QUESTION.REGION_OUTSIDE']],
  [{ zones: [zone('a', 'tent', 10), zone('b', 'tent', 40)] }, ['QUESTION.FULL_MARK_OUT_OF_REACH']],
  [
    { zones: [zone('a', 'tent', 10), { ...zone('b', 'tape', 40), label: 'Place a' }] },
    ['QUESTION.LABEL_REPEATED'],
  ],
])('tells its author what is wrong (%#)', (change, codes) => {
  expect(dragImage.review({ ...scene, ...change }).problems.map(({ code }) => code)).toEqual(codes);
});
