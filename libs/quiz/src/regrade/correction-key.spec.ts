import { describe, expect, it } from '@jest/globals';
import { keyRulesOf, type QuestionPayload } from '../grading/index.js';
import { correctionKey } from './correction-key.js';

const value = (id: string, amount: string, type = 'NOMINAL') => ({
  ...{ id, fraction: '1', feedback: null },
  accepts: { type: 'VALUE', value: amount, tolerance: { type, amount: '0' } },
});
const range = { id: 'r', fraction: '0.5', feedback: null, accepts: { type: 'RANGE', from: '1', to: '9' } };
const numerical = { kind: 'NUMERICAL', answers: [value('v', '48'), range, value('g', '50', 'RELATIVE')] };
const payload = numerical as unknown as QuestionPayload;

describe('a new key for numbers', () => {
  it('shows plain numbers', () => {
    expect(correctionKey(payload).entries.map(({ text }) => text)).toEqual(['48']);
  });

  it('loses nothing that it does not show, and counts before it', () => {
    const numbers = [{ value: '72', tolerance: '1', fraction: '1' }];
    expect(keyRulesOf(payload).rewritten?.(payload, { numbers })).toEqual({
      kind: 'NUMERICAL',
      answers: [
        {
          ...{ id: 'corrected-1', fraction: '1', feedback: null },
          accepts: { type: 'VALUE', value: '72', tolerance: { type: 'NOMINAL', amount: '1' } },
        },
        range,
        value('g', '50', 'RELATIVE'),
      ],
    });
  });
});

describe('a further answer', () => {
  const text = (id: string, pattern: string, fraction: string) => ({ id, pattern, fraction, feedback: null });
  const shortText = {
    kind: 'SHORT_TEXT',
    answers: [text('a', 'refer*', '1'), text('b', 'support', '0.5'), text('c', '*', '0')],
  } as unknown as QuestionPayload;

  it('counts before all that is worth less, such as one that takes everything', () => {
    const answers = [
      { pattern: 'escort', fraction: '1' },
      { pattern: 'comfort', fraction: '0.25' },
    ];
    const changed = keyRulesOf(shortText).extended?.(shortText, { answers }) as {
      answers: { pattern: string }[];
    };
    expect(changed.answers.map(({ pattern }) => pattern)).toEqual([
      ...['refer*', 'escort', 'support', 'comfort', '*'],
    ]);
  });

  it('leaves what is said to those who gave an accepted one, in a new key too', () => {
    const said = { ...text('a', 'refer*', '1'), feedback: 'Well done.' };
    const payload = { kind: 'SHORT_TEXT', answers: [said] } as unknown as QuestionPayload;
    const answers = [
      { pattern: 'refer*', fraction: '0.5' },
      { pattern: 'escort', fraction: '1' },
    ];
    expect(keyRulesOf(payload).rewritten?.(payload, { answers })).toMatchObject({
      answers: [{ feedback: 'Well done.', fraction: '0.5' }, { feedback: null }],
    });
  });
});
