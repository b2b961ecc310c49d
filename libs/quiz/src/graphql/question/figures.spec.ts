import { describe, expect, it } from '@jest/globals';
import type { RichText } from '@gssr/course';
import { withFigures } from './figures.js';

const rich = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

describe('figures in a text', () => {
  it('stand where their names stood, with the decimal mark of the question', () => {
    const stem = rich('{calls} calls in {hours} hours');
    expect(withFigures(stem, { calls: '12', hours: '1.5' }, 'COMMA')).toEqual(rich('12 calls in 1,5 hours'));
  });

  it('leave alone what names no figure', () => {
    const stem = rich('{other} {constructor} {calls');
    expect(withFigures(stem, { calls: '12' }, 'POINT')).toEqual(stem);
  });
});
