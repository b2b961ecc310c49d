import { mediaIdOf } from '@gssr/course';
import fc from 'fast-check';
import {
  exact,
  mapTexts,
  validatePayload,
  type QuestionKind,
  type QuestionPayload,
} from '../../grading/index.js';
import { samples } from '../../grading/testing/question.arbitrary.js';
import { roundedDecimal } from '../decimal-text.js';
import type { LeavingQuestion } from '../exporting/from-payload.js';
import type { Pictures } from '../exporting/rich-html.js';
import { pngOf } from './small-png.js';

const room = pngOf(500, 100);
const ROOM = mediaIdOf(room);

export const pictures: Pictures = new Map([[ROOM, { bytes: room, mediaType: 'image/png' }]]);

const words = fc.constantFrom('Words', 'a < b & "c"', 'één = ~{x}#:%', 'კითხვა');

const tries = fc.constantFrom(
  {},
  { penalty: '0.25', hints: [{ content: 'Think again', clearWrong: true, showCount: false }] },
);

/** A question of a kind as the engine's own tests make it, its texts formatted as the bank keeps them. */
export const leaving = (kind: QuestionKind): fc.Arbitrary<LeavingQuestion> =>
  fc
    .record({ sample: samples[kind], more: words, withPicture: fc.boolean(), tries, tag: words })
    .map(({ sample, more, withPicture, tries: rules, tag }): LeavingQuestion => ({
      name: `Question ${more}`,
      key: 'some-key',
      category: ['Law', 'Evidence'],
      tags: [tag],
      outcome: null,
      defaultMark: '2',
      payload: valid(formatted({ ...sample.payload, ...rules }, more, withPicture)),
    }));

function formatted(payload: object, more: string, withPicture: boolean): object {
  const rich = mapTexts(payload, (text, path) => {
    if (typeof text !== 'string') return text;
    const line = (children: object[]) => [{ type: 'paragraph', children }];
    if (path[0] !== 'feedback') return line([{ type: 'text', text }]);
    const image = { type: 'image', media: ROOM, alt: 'A "room"' };
    return line([
      { type: 'strong', children: [{ type: 'text', text: more }] },
      { type: 'text', text: ` ${text}` },
      ...(withPicture ? [image] : []),
    ]);
  }) as object;
  return 'image' in rich && rich.image ? { ...rich, image: { ...rich.image, source: ROOM } } : rich;
}

function valid(payload: object): QuestionPayload {
  const validation = validatePayload(payload);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.payload;
}

/** The same question whatever its parts are called, however its shares are written, and wherever shuffled choices stand. */
export function withoutNames(payload: QuestionPayload): unknown {
  const lists = Object.entries(payload).filter(([, value]) => Array.isArray(value)) as [string, Named[]][];
  const nameIn = (list: string | undefined, id: string): string => {
    const entries = lists.find(([name]) => name === list)?.[1] ?? [];
    const sorted = list === 'choices' ? entries.toSorted(byContent) : entries;
    const index = sorted.findIndex((entry) => entry.id === id);
    return index < 0 ? id : `${list}${index}`;
  };
  const gaps = lists.find(([name]) => name === 'gaps' || name === 'parts')?.[0];
  const renamed = (value: unknown, key: string, list?: string): unknown => {
    if (Array.isArray(value)) {
      const entries = value.map((entry) => renamed(entry, '', key));
      return key === 'choices' ? entries.toSorted(byContent as never) : entries;
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, renamed(part, name, list)]),
      );
    if (typeof value !== 'string') return value;
    if (key === 'id') return nameIn(list, value);
    if (key === 'choice') return nameIn('choices', value);
    // No file has more places of a third than these.
    if (SHARES.has(key)) return roundedDecimal(exact(value));
    return value.replace(/\[\[([\w-]+)\]\]/g, (_, id: string) => `[[${nameIn(gaps, id)}]]`);
  };
  return renamed({ hints: [], penalty: '1/3', ...payload }, '');
}

interface Named {
  readonly id?: string;
  readonly content?: unknown;
}

const byContent = (a: Named, b: Named): number =>
  JSON.stringify(a.content) < JSON.stringify(b.content) ? -1 : 1;

const SHARES: ReadonlySet<string> = new Set(['fraction', 'penalty', 'pickPenalty', 'weight']);
