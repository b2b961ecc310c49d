import { sentencesOf, type Sayable, type Sentence } from '@gssr/kernel';
import { everyKind } from '@gssr/test-support';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  parseResponse,
  questionKinds,
  validatePayload,
  type QuestionPayload,
} from '../../libs/quiz/src/grading/index.js';
import { samples } from '../../libs/quiz/src/grading/testing/question.arbitrary.js';
import {
  fromPayload,
  importQuestions,
  toPayload,
  writeGift,
  writeMoodleXml,
  writeQti,
  type ImportReading,
  type LeavingQuestion,
} from '../../libs/quiz/src/interchange/index.js';
import { leaving, pictures } from '../../libs/quiz/src/interchange/testing/leaving-question.js';
import { toAuthored, toPayload as fromAuthored } from '../../libs/quiz/src/source/authored-payload.js';
import { toQuiz } from '../../libs/quiz/src/source/authored-quiz.js';
import { spoilt } from './spoilt.js';

const file = new URL('../../libs/platform/locales/en.json', import.meta.url);
const listed = new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object));

/** The sentences of these that no translator is shown. */
const unlisted = (said: readonly Sayable[]): string[] =>
  said.flatMap(({ message, words }) =>
    words ? inWords(words) : sentencesOf(message).filter((text) => !listed.has(text)),
  );

const inWords = (words: readonly Sentence[]): string[] =>
  words.flatMap(({ template, values }) => [
    ...(listed.has(template) || !/[a-z]/i.test(template) || isName(template) ? [] : [template]),
    ...values.flatMap((value) => (typeof value === 'object' ? inWords(value) : [])),
  ]);

/** What somebody wrote where a setting or its value stands. */
const isName = (template: string): boolean => /^[\w ]+x$|^(type|true|false|undefined)$/.test(template);

const payloads = everyKind().map(({ payload }) => payload as QuestionPayload);
const anyPayload = fc.constantFrom(...payloads);
const runs = { numRuns: 3000 };

const quiz = {
  passMark: 70,
  behaviour: 'deferred',
  opensAt: '2026-03-01T09:00+06:00',
  sections: [
    {
      title: 'One',
      instructions: 'Read.',
      draw: [
        { category: 'all', tags: ['x'], count: 2 },
        { questions: ['q1'], weight: 2 },
      ],
    },
  ],
  review: { afterClose: ['key'] },
  form: { pair: 'p', side: 'A' },
};

/** What a reading says, of its file and of every question, and what the questions lose on the way into the bank. */
const saidBy = (reading: ImportReading): readonly Sayable[] =>
  reading.ok
    ? reading.questions.flatMap((fate): readonly Sayable[] => {
        if (fate.fate === 'refused') return fate.problems;
        const mapping = toPayload(fate.question);
        const warnings = fate.fate === 'imported' ? [] : fate.warnings;
        return [...warnings, ...(mapping.ok ? mapping.warnings : mapping.problems)];
      })
    : [reading.problem];

const FILES = [
  '::N:: What {=a#b ~%50%c ~d}\n\nNumber {#3:0.1 =%50%4:1}\n\nMatch {=a -> b =c -> d =e -> f}\n\n$CATEGORY: x\n\nYes {T#a#b}\n',
  'What?\nA. one\nB. two\nANSWER: A\n',
  'type,text,answer1,fraction1,feedback1,answer2,fraction2,tolerance1,mark,format\nsingle,What?,a,100,yes,b,0,,1,plain\nnumerical,How many?,3,100,,,,0.1,2,html\n',
  '<?xml version="1.0"?><quiz><question type="multichoice"><name><text>n</text></name><questiontext format="html"><text>What <img src="x"></text></questiontext><defaultgrade>1</defaultgrade><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="-50"><text>b</text></answer><hint><text>h</text></hint></question><question type="cloze"><questiontext><text>A {1:SHORTANSWER:=b~%50%c} {2:NUMERICAL:=3:0.1}</text></questiontext></question><question type="matching"><questiontext><text>m</text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion></question></quiz>',
  '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>What?</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>',
];

/** A file with a stretch taken out, put in twice, or replaced by something else. */
const spoiltFile = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.nat(),
    fc.nat(40),
    fc.constantFrom(
      '',
      '{',
      '}',
      '<x>',
      '=',
      '~',
      '%900%',
      '"',
      ',',
      '\n',
      '->',
      'abc',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
    ),
  )
  .map(([text, at, length, instead]) => {
    const from = at % text.length;
    return text.slice(0, from) + instead + text.slice(from + length);
  });

describe('every sentence is in the list for translators that is said of', () => {
  it('a question that somebody got wrong', () => {
    fc.assert(
      fc.property(anyPayload.chain(spoilt), (raw) => {
        const validation = validatePayload(raw);
        expect(unlisted(validation.ok ? validation.warnings : validation.problems)).toEqual([]);
      }),
      runs,
    );
  });

  it('a question as its form sends it', () => {
    fc.assert(
      fc.property(anyPayload.map((payload) => toAuthored(payload)).chain(spoilt), (raw) => {
        const validation = fromAuthored(raw);
        expect(unlisted(validation.ok ? validation.warnings : validation.problems)).toEqual([]);
      }),
      runs,
    );
  });

  it('an answer that does not fit its question', () => {
    const sample = fc.constantFrom(...Object.values(samples)).chain((each) => each);
    const wrong = sample.chain(({ payload, response }) =>
      spoilt(response).map((raw) => ({ validation: validatePayload(payload), raw })),
    );
    fc.assert(
      fc.property(wrong, ({ validation, raw }) => {
        if (!validation.ok) throw new Error('A sample is a question.');
        const parsed = parseResponse(validation.payload, raw);
        expect(unlisted(parsed.ok ? [] : parsed.problems)).toEqual([]);
      }),
      runs,
    );
  });

  it('a quiz as its form sends it', () => {
    fc.assert(
      fc.property(spoilt(quiz), (raw) => {
        const reading = toQuiz(raw);
        expect(unlisted(reading.ok ? [] : reading.problems)).toEqual([]);
      }),
      runs,
    );
  });

  it('what a question loses on its way out', () => {
    const lossesOf = (question: LeavingQuestion) => {
      const { question: neutral, losses } = fromPayload(question, pictures);
      const written = neutral ? [writeMoodleXml, writeGift, writeQti].map((write) => write([neutral])) : [];
      return [...losses, ...written.flatMap((each) => each.losses)];
    };
    const any = fc.constantFrom(...questionKinds).chain(leaving);
    fc.assert(
      fc.property(any, (question) => {
        expect(unlisted(lossesOf({ ...question, outcome: 'O1' }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a file of questions', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltFile, async (text) => {
        expect(unlisted(saidBy(await importQuestions(Buffer.from(text))))).toEqual([]);
      }),
      runs,
    );
  });
});
