import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importQuestions } from '../import-questions.js';
import type { ImportedQuestion } from '../question.js';
import type { SourceFormat } from '../reading/detect-format.js';
import { giftQuestion, richQuestion } from '../testing/arbitrary-question.js';
import { importOracle, oracles } from '../testing/moodle-inventory.js';
import { writeGift } from './write-gift.js';
import { writeMoodleXml } from './write-moodle-xml.js';

async function readBack(bytes: Uint8Array, format: SourceFormat): Promise<ImportedQuestion[]> {
  const reading = await importQuestions(bytes, format);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.questions.flatMap((fate) => (fate.fate === 'refused' ? [] : [fate.question]));
}

const several = <T>(question: fc.Arbitrary<T>) => fc.array(question, { minLength: 1, maxLength: 3 });

describe('export and import', () => {
  it('lose nothing that GIFT can carry', async () => {
    await fc.assert(
      fc.asyncProperty(several(giftQuestion), async (questions) => {
        const { bytes, losses } = writeGift(questions);
        const whole = new Set(losses.filter((loss) => loss.whole).map(({ question }) => question));
        fc.pre(whole.size === 0);
        expect(losses).toEqual([]);
        expect(await readBack(bytes, 'gift')).toEqual(questions);
      }),
      { numRuns: 500 },
    );
  });

  it('lose nothing that Moodle XML can carry', async () => {
    await fc.assert(
      fc.asyncProperty(several(richQuestion), async (questions) => {
        const { bytes, losses } = writeMoodleXml(questions);
        expect(losses).toEqual([]);
        expect(await readBack(bytes, 'moodle-xml')).toEqual(questions);
      }),
      { numRuns: 500 },
    );
  });

  it.each(oracles().filter((name) => !name.includes('broken')))(
    'keep all of %s in Moodle XML',
    async (name) => {
      const reading = await importOracle(name);
      const questions = reading.ok
        ? reading.questions.flatMap((fate) => (fate.fate === 'refused' ? [] : [fate.question]))
        : [];
      const { bytes, losses } = writeMoodleXml(questions);
      expect(losses).toEqual([]);
      expect(await readBack(bytes, 'moodle-xml')).toEqual(questions);
    },
  );

  it('list what GIFT cannot carry', async () => {
    const reading = await importQuestions(
      new TextEncoder().encode(
        `<quiz><question type="matching"><name><text>Arrow</text></name><questiontext><text>Q</text></questiontext>
         <subquestion><text>a -&gt; b</text><answer><text>c</text></answer></subquestion><subquestion><text>d</text><answer><text>e</text></answer></subquestion></question>
         <question type="essay"><name><text>Hinted</text></name><questiontext><text>Q</text></questiontext><defaultgrade>3</defaultgrade><hint><text>H</text></hint></question>
         <question type="ordering"><name><text>Order</text></name><questiontext><text>Q</text></questiontext><answer><text>1</text></answer><answer><text>2</text></answer></question></quiz>`,
      ),
    );
    const questions = reading.ok
      ? reading.questions.flatMap((fate) => (fate.fate === 'refused' ? [] : [fate.question]))
      : [];
    const { bytes, losses } = writeGift(questions);
    expect(losses.map(({ question, code, whole }) => [question, code, whole])).toEqual([
      ['Arrow', 'GIFT.ARROW', true],
      ['Hinted', 'GIFT.HINTS', false],
      ['Hinted', 'GIFT.MARK', false],
      ['Order', 'GIFT.KIND', true],
    ]);
    expect(await readBack(bytes, 'gift')).toHaveLength(1);
  });
});
