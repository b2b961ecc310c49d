import { describe, expect, it } from '@jest/globals';
import type { QuestionPayload } from '../grading/index.js';
import { correctionKey } from './correction-key.js';
import { newKey } from './new-key.js';

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
    expect(newKey(payload, { numbers })).toEqual({
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
