import { chosen, Learner, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { newId } from '@gssr/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fuzzing } from './fuzzing.js';

type Step =
  { do: 'save'; position: number; revision: number; option: string } | { do: 'submit' } | { do: 'start' };
type Saved = Awaited<ReturnType<Learner['save']>>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      position: fc.nat(1),
      revision: fc.integer({ min: 1, max: 6 }),
      option: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
  },
  fc.constant({ do: 'submit' } as const),
  fc.constant({ do: 'start' } as const),
);

/** Steps of one go are sent at once, from two devices in turn. */
const goes = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });

describe('two devices at one attempt', () => {
  let academy: TestAcademy;
  let versionId: string;

  beforeAll(async () => {
    academy = await startTestAcademy();
    versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });
  });
  afterAll(() => academy.close());

  /** Of somebody new, who needs no password: hashing one takes longer than all the rest. */
  const twoDevices = async (): Promise<[Learner, Learner]> => {
    const id = newId();
    const insert = `INSERT INTO person (id, name, email, password_hash) VALUES ($1::uuid, 'Ana', $1::text, '')`;
    await academy.database.query(insert, [id]);
    const device = async () => {
      const { token } = await academy.api.get(Sessions).start(id);
      return new Learner(new AcademyClient(academy.url, token));
    };
    return [await device(), await device()];
  };

  it('never lose an answer that was acknowledged, and never count one that was not', async () => {
    const property = fc.asyncProperty(goes, async (steps) => {
      const [one, two] = await twoDevices();
      const enrolment = await one.enrol(versionId);
      const { id } = await one.startQuiz(enrolment);
      const saves: { step: Extract<Step, { do: 'save' }>; result: Saved }[] = [];
      let isSubmitted = false;
      for (const go of steps) {
        const wasSubmitted = isSubmitted;
        isSubmitted ||= go.some((each) => each.do === 'submit');
        await Promise.all(
          go.map(async (each, index) => {
            const device = index % 2 === 0 ? one : two;
            if (each.do === 'submit') await device.submit(id);
            // After a submission this would be the next attempt, which is another story.
            if (each.do === 'start' && !isSubmitted) expect((await device.startQuiz(enrolment)).id).toBe(id);
            if (each.do !== 'save') return;
            const result = await device.save(id, each.position, each.revision, [each.option]);
            if (wasSubmitted) expect(result.__typename).toBe('AttemptClosed');
            saves.push({ step: each, result });
          }),
        );
      }
      const attempt = await one.attempt(id);
      expect(attempt.state).toBe(isSubmitted ? 'SUBMITTED' : 'IN_PROGRESS');
      for (const { position, revision, response } of attempt.items) {
        const here = saves.filter((save) => save.step.position === position);
        const stored = here.filter(({ result }) => result.__typename === 'AnswerReceipt' && result.stored);
        const best = Math.max(0, ...stored.map((save) => save.step.revision));
        expect(revision).toBe(best);
        const winners = await Promise.all(
          stored
            .filter((save) => save.step.revision === best)
            .map((save) => chosen(academy, id, position, save.step.option)),
        );
        expect(winners).toEqual(best === 0 ? [] : [response]);
      }
    });
    await fc.assert(property, fuzzing('two devices', 40));
  }, 600_000);
});
