import { describe, expect, it } from '@jest/globals';
import { readMoodleXml } from './read-moodle-xml.js';

const quiz = (questions: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>${questions}</quiz>`;

const question = (type: string, inner: string) =>
  quiz(
    `<question type="${type}"><name><text>N</text></name><questiontext format="html"><text>Q</text></questiontext>${inner}</question>`,
  );

const only = (xml: string) => readMoodleXml(xml)[0]!;

const codes = (xml: string) =>
  readMoodleXml(xml).flatMap((fate) =>
    fate.fate === 'refused' ? fate.problems.map(({ code }) => code) : [fate.fate],
  );

const answer = (fraction: string, text: string, more = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;

describe('Moodle XML', () => {
  it('carries files, hints, tags, numbers and the feedback of all kinds', () => {
    const xml = question(
      'multichoice',
      `<generalfeedback format="markdown"><text>*G*</text><file name="a.txt" path="/" encoding="base64">aGk=</file></generalfeedback>
       <defaultgrade>2.5000000</defaultgrade><penalty>0.1000000</penalty><idnumber>q1</idnumber><single>true</single>
       <shuffleanswers>0</shuffleanswers><correctfeedback format="html"><text>C</text></correctfeedback>
       <hint format="html"><text>H</text><shownumcorrect/></hint><tags><tag><text>law</text></tag></tags>
       ${answer('100', 'a', '<feedback format="plain_text"><text>yes</text></feedback>')}${answer('0', 'b')}`,
    );
    expect(only(xml)).toMatchObject({
      fate: 'imported',
      line: 2,
      question: {
        kind: 'single-choice',
        generalFeedback: {
          format: 'markdown',
          files: [{ name: 'a.txt', path: '/', bytes: new Uint8Array([104, 105]) }],
        },
        defaultMark: '2.5',
        penalty: '0.1',
        idnumber: 'q1',
        tags: ['law'],
        shuffle: false,
        combined: { correct: { text: 'C' }, incorrect: null },
        hints: [{ content: { text: 'H' }, showCount: true, clearWrong: false }],
        answers: [
          { fraction: '1', feedback: { format: 'plain', text: 'yes' } },
          { fraction: '0', feedback: null },
        ],
      },
    });
  });

  it('reads thirds that were cut short, and says so', () => {
    const thirds = ['33', '33.33333', '33', '-50']
      .map((fraction, index) => answer(fraction, `${index}`))
      .join('');
    expect(only(question('multichoice', `<single>false</single>${thirds}`))).toMatchObject({
      fate: 'imported-with-warnings',
      warnings: [{ code: 'IMPORT.SHARES_SETTLED' }],
      question: { answers: [{ fraction: '0.3333333' }, {}, { fraction: '0.3333333' }, { fraction: '-0.5' }] },
    });
  });

  it('leaves shares alone that make a whole as they are', () => {
    const shares = ['33', '33', '34'].map((fraction, index) => answer(fraction, `${index}`)).join('');
    expect(only(question('multichoice', `<single>false</single>${shares}`))).toMatchObject({
      fate: 'imported',
      question: { answers: [{ fraction: '0.33' }, { fraction: '0.33' }, { fraction: '0.34' }] },
    });
  });

  it('reads as thirds also what makes no whole then', () => {
    const shares = ['33', '20'].map((fraction, index) => answer(fraction, `${index}`)).join('');
    expect(only(question('multichoice', `<single>false</single>${shares}`))).toMatchObject({
      fate: 'imported-with-warnings',
      question: { answers: [{ fraction: '0.3333333' }, { fraction: '0.2' }] },
    });
  });

  it.each([
    ['', 'single-choice', false],
    ['<single></single><shuffleanswers/>', 'multiple-choice', false],
    ['<single>true</single><shuffleanswers>1</shuffleanswers>', 'single-choice', true],
    ['<single>0</single><shuffleanswers>false</shuffleanswers>', 'multiple-choice', false],
  ])('reads a choice with %j as Moodle does', (fields, kind, shuffle) => {
    const answers = answer('100', 'a') + answer('0', 'b');
    expect(only(question('multichoice', fields + answers))).toMatchObject({ question: { kind, shuffle } });
  });

  it.each([
    ['top/Foo', ['Foo']],
    ['$course$/top/top/Foo', ['Foo']],
    ['$system$/Foo/top', ['Foo', 'top']],
    ['top', []],
  ])('takes the category of %s', (path, category) => {
    const named = `<question type="category"><category><text>${path}</text></category></question>`;
    const asked = question('truefalse', answer('100', 'true') + answer('0', 'false'));
    expect(only(asked.replace('<quiz>', () => `<quiz>${named}`))).toMatchObject({ question: { category } });
  });

  it('says that a gap of a cloze stayed as text', () => {
    const cloze = question('cloze', '').replace('>Q<', '>{1:FOO:=x} {1:SA:=b}<');
    expect(only(cloze)).toMatchObject({
      fate: 'imported-with-warnings',
      warnings: [{ code: 'CLOZE.TYPE_UNKNOWN' }],
      question: { kind: 'cloze', parts: [{}] },
    });
  });

  it('reads a decimal comma', () => {
    expect(only(question('numerical', answer('100', '3,14', '<tolerance>0,01</tolerance>')))).toMatchObject({
      question: { answers: [{ value: '3.14', tolerance: '0.01' }] },
    });
  });

  it('says when an essay took files beside its text', () => {
    const essay = (format: string, attachments: string) =>
      only(
        question(
          'essay',
          `<responseformat>${format}</responseformat><attachments>${attachments}</attachments>`,
        ),
      );
    expect(essay('editor', '2')).toMatchObject({
      warnings: [{ code: 'MOODLE_XML.ATTACHMENTS_LEFT_OUT' }],
      question: { kind: 'essay' },
    });
    expect(essay('editor', '0')).toMatchObject({ fate: 'imported' });
    expect(essay('noinline', '2')).toMatchObject({ fate: 'imported', question: { kind: 'file-upload' } });
  });

  it('passes over what nobody filled in, and says so', () => {
    const answers = answer('0', '') + answer('100', 'a') + answer('0', 'b', '<feedback><text/></feedback>');
    const hints = '<hint><text/></hint><hint><text/><clearwrong/></hint>';
    expect(only(question('multichoice', answers + hints))).toMatchObject({
      fate: 'imported-with-warnings',
      warnings: [{ code: 'MOODLE_XML.BLANKS_LEFT_OUT' }],
      question: {
        answers: [{ content: { text: 'a' } }, { content: { text: 'b' } }],
        hints: [{ clearWrong: true }],
      },
    });
    const pair = (stem: string, match: string) =>
      `<subquestion><text>${stem}</text><answer><text>${match}</text></answer></subquestion>`;
    const pairs = pair('q', 'a') + pair('', '') + pair('r', 'b') + pair('', 'c');
    expect(only(question('matching', pairs))).toMatchObject({
      question: { pairs: [{ answer: 'a' }, { answer: 'b' }, { answer: 'c' }] },
    });
    const units = '<units><unit><multiplier>1</multiplier><unit_name/></unit></units>';
    expect(only(question('numerical', answer('100', '1') + units))).toMatchObject({
      question: { units: [] },
    });
  });

  it('reads hints and pictures as old files have them', () => {
    const xml = question(
      'shortanswer',
      `${answer('100', 'a')}<penalty>0.33</penalty><image>a/b.png</image><image_base64>aGk=</image_base64>
       <hint><hintcontent><text>Look again</text></hintcontent>
       <statenumberofcorrectresponses>1</statenumberofcorrectresponses>
       <clearincorrectresponses>0</clearincorrectresponses></hint>`,
    );
    expect(only(xml)).toMatchObject({
      question: {
        penalty: '0.3333333',
        stem: {
          text: 'Q <img src="@@PLUGINFILE@@/a_b.png">',
          files: [{ name: 'a_b.png', bytes: new Uint8Array([104, 105]) }],
        },
        hints: [{ content: { text: 'Look again' }, showCount: true, clearWrong: false }],
      },
    });
  });

  it('says that an ordering showed only some of its entries', () => {
    const entries = ['a', 'b', 'c'].map((text) => answer('0', text)).join('');
    const selection = '<selecttype>1</selecttype><selectcount>2</selectcount>';
    expect(only(question('ordering', entries + selection))).toMatchObject({
      warnings: [{ code: 'MOODLE_XML.SELECTION_LEFT_OUT' }],
    });
  });

  it('reads units', () => {
    const units = '<units><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>';
    expect(
      only(
        question(
          'numerical',
          `${answer('100', '2', '<tolerance>0.1</tolerance>')}${answer('0', '*')}${units}`,
        ),
      ),
    ).toMatchObject({
      question: {
        answers: [
          { value: '2', tolerance: '0.1' },
          { value: '*', tolerance: null },
        ],
        units: [{ name: 'cm', multiplier: '100' }],
      },
    });
  });

  it('takes the first answer of an old true/false for true', () => {
    expect(only(question('truefalse', answer('0', 'Wahr') + answer('100', 'Falsch')))).toMatchObject({
      question: { kind: 'true-false', correct: false },
    });
  });

  it.each([
    ['an unknown type', question('calculated', ''), ['IMPORT.KIND_UNSUPPORTED']],
    ['one answer', question('multichoice', answer('100', 'a')), ['MOODLE_XML.TOO_FEW_ANSWERS']],
    [
      'an impossible fraction',
      question('multichoice', answer('101', 'a') + answer('0', 'b')),
      ['MOODLE_XML.FRACTION_WRONG'],
    ],
    ['a word for a number', question('numerical', answer('100', 'one')), ['MOODLE_XML.NUMBER_EXPECTED']],
    [
      'two right ones of two',
      question('truefalse', answer('100', 'true') + answer('100', 'false')),
      ['MOODLE_XML.NO_KEY'],
    ],
    ['an empty answer', question('shortanswer', answer('100', '')), ['MOODLE_XML.TOO_FEW_ANSWERS']],
    ['markup in a text', question('shortanswer', answer('100', 'a <b>c</b>')), ['MOODLE_XML.TEXT_NESTED']],
    ['no text', quiz('<question type="essay"/>'), ['MOODLE_XML.STEM_MISSING']],
    [
      'a unit of zero',
      question(
        'numerical',
        `${answer('100', '1')}<units><unit><multiplier>0</multiplier><unit_name>m</unit_name></unit></units>`,
      ),
      ['MOODLE_XML.UNIT_WRONG'],
    ],
  ])('refuses a question with %s', (_, xml, expected) => expect(codes(xml)).toEqual(expected));

  it('names the kind that it has none like', () => {
    expect(only(question('drawing', ''))).toMatchObject({
      fate: 'refused',
      name: 'N',
      unsupported: 'drawing',
    });
  });

  it('refuses XML of another kind', () => {
    expect(() => readMoodleXml('<html/>')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'MOODLE_XML.NO_QUIZ' }) }),
    );
  });
});
