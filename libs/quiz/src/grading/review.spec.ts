import { describe, expect, it } from '@jest/globals';
import { validatePayload } from './engine.js';

const told = { feedback: 'Because.' };
const words = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const option = (id: string, text: string, fraction: string) => ({
  id,
  content: words(text),
  fraction,
  ...told,
});
const region = (x: number) => ({ type: 'CIRCLE', x, y: 10, radius: 5 });
const image = { source: 'image', alt: 'A room', width: 100, height: 20 };
const choices = (...texts: string[]) => texts.map((content, index) => ({ id: `c${index}`, content }));
const stems = [
  { id: 'a', content: 'A knife', choice: 'c0', ...told },
  { id: 'b', content: 'A  knife ', choice: 'c1', ...told },
];

function repeatedIn(question: object): string[] {
  const read = validatePayload({ stem: 'Which?', ...told, ...question });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.warnings.filter(({ code }) => code === 'QUESTION.CONTENT_REPEATED').map(({ field }) => field);
}

describe('what nobody can tell apart', () => {
  it.each<[string, object, string[]]>([
    [
      'SINGLE_CHOICE',
      { options: [option('a', 'Wait', '1'), option('b', 'Go', '0'), option('c', ' Wait', '0')] },
      ['options.2.content'],
    ],
    ['MULTIPLE_CHOICE', { options: [option('a', '5 mW', '1'), option('b', '5 MW', '-1')] }, []],
    [
      'TRUE_FALSE',
      { options: [option('true', 'Yes', '1'), option('false', 'Yes', '0')] },
      ['options.1.content'],
    ],
    [
      'MATCHING',
      { stems, choices: choices('Tag it', 'Tag it', 'x') },
      ['choices.1.content', 'stems.1.content'],
    ],
    [
      'ORDERING',
      { items: ['First', 'Then', 'Then'].map((content, index) => ({ id: `i${index}`, content, ...told })) },
      ['items.2.content'],
    ],
    [
      'HOTSPOT',
      {
        image,
        spots: [10, 50].map((x, index) => ({
          ...{ id: `s${index}`, label: 'Door', region: region(x), right: index === 0, ...told },
        })),
      },
      ['spots.1.label'],
    ],
    [
      'SITUATIONAL_JUDGEMENT',
      {
        format: 'BEST',
        options: ['0', '1'].map((effectiveness) => ({
          id: effectiveness,
          content: 'Wait',
          effectiveness,
          ...told,
        })),
      },
      ['options.1.content'],
    ],
    [
      'CLOZE',
      {
        stem: '[[p]]',
        parts: [
          {
            id: 'p',
            question: {
              ...{ kind: 'SINGLE_CHOICE', stem: 'Word', ...told },
              options: [option('a', 'Wait', '1'), option('b', 'Wait', '0')],
            },
          },
        ],
      },
      ['parts.0.question.options.1.content'],
    ],
  ])('is named to the author of %s', (kind, question, fields) => {
    expect(repeatedIn({ kind, ...question })).toEqual(fields);
  });

  it.each<[string, string[]]>([
    ['1', ['choices.1.content']],
    ['2', []],
  ])('of words for gaps is only what one gap offers (group %s)', (group, fields) => {
    const gaps = [
      { id: 'a', choice: 'c0', ...told },
      { id: 'b', choice: 'c2', ...told },
    ];
    const offered = [
      ...[
        { id: 'c0', group: '1', content: 'the' },
        { id: 'c1', group, content: 'the' },
      ],
      ...[
        { id: 'c2', group: '1', content: 'a' },
        { id: 'c3', group: '2', content: 'an' },
      ],
    ];
    expect(repeatedIn({ kind: 'DRAG_TEXT', stem: '[[a]] [[b]]', gaps, choices: offered })).toEqual(fields);
  });
});
