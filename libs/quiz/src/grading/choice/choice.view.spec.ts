import { describe, expect, it } from '@jest/globals';
import type { ChoicePayload } from './choice.payload.js';
import { presentChoice, summariseChoice } from './choice.view.js';

const payload: ChoicePayload = {
  kind: 'ANY',
  stem: { text: 'Which?' },
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    content: id.toUpperCase(),
    fraction: '1',
    feedback: `secret ${id}`,
  })),
  feedback: 'secret',
  shuffle: true,
};

describe('what a learner sees', () => {
  it('is the stem and the options in the order drawn, and nothing else', () => {
    expect(presentChoice(payload, ['c', 'a', 'b'])).toStrictEqual({
      kind: 'ANY',
      stem: { text: 'Which?' },
      options: [
        { id: 'c', content: 'C' },
        { id: 'a', content: 'A' },
        { id: 'b', content: 'B' },
      ],
    });
  });

  it('has no room for a key in its type', () => {
    const view = presentChoice(payload, ['a', 'b', 'c']);
    // @ts-expect-error the view of an option has no fraction
    expect(view.options[0]?.fraction).toBeUndefined();
    // @ts-expect-error the view has no feedback
    expect(view.feedback).toBeUndefined();
  });

  it.each([[['a', 'b']], [['a', 'b', 'b']], [['a', 'b', 'z']], [['a', 'b', 'c', 'a']], [[]]])(
    'is refused in the order %p',
    (order: string[]) => expect(() => presentChoice(payload, order)).toThrow(RangeError),
  );
});

describe('the summary for instructors', () => {
  it("lists what was chosen in the author's order", () => {
    expect(summariseChoice(payload, { options: ['c', 'a'] }, String)).toBe('A; C');
  });

  it('is empty for a blank', () => {
    expect(summariseChoice(payload, { options: [] }, String)).toBe('');
  });
});
