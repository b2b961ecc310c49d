import fc from 'fast-check';
import { BEHAVIOURS } from '../behaviour/behaviours.js';
import type { Played, Step } from '../behaviour/replay.js';
import { parseResponse, validatePayload } from '../engine.js';
import type { QuestionKind, QuestionPayload } from '../kinds.js';
import { samples } from './question.arbitrary.js';

const certainty = fc.constantFrom(null, 1, 2, 3);

function valid(raw: unknown): QuestionPayload {
  const read = validatePayload(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

/** Any steps at any question, whether its page would offer them or not; samples of one kind that share a payload's answers. */
export const playedOf = (kind: QuestionKind): fc.Arbitrary<Played> =>
  fc
    .record({
      all: fc.array(samples[kind], { minLength: 1, maxLength: 5 }),
      hints: fc.array(
        fc.record({ content: fc.constant('Hint'), clearWrong: fc.boolean(), showCount: fc.boolean() }),
        { maxLength: 3 },
      ),
      penalty: fc.constantFrom('0', '0.1', '1/3', '1'),
      behaviour: fc.constantFrom(...BEHAVIOURS),
      actions: fc.array(fc.constantFrom('CHECK', 'CHECK', 'TRY_AGAIN'), { minLength: 8, maxLength: 8 }),
      certainties: fc.array(certainty, { minLength: 8, maxLength: 8 }),
    })
    .map(({ all, hints, penalty, behaviour, actions, certainties }) => {
      const payload = valid({ ...all[0]?.payload, hints, penalty });
      const answers = all.flatMap(({ response }) => {
        const parsed = parseResponse(payload, response);
        return parsed.ok ? [parsed.response as unknown] : [];
      });
      const steps = answers.slice(1).map((response, index): Step => ({
        action: actions[index] ?? 'CHECK',
        response,
        certainty: certainties[index] ?? null,
      }));
      return { behaviour, payload, steps, response: answers[0], certainty: certainties[7] ?? null };
    });
