import { describe, expect, it } from '@jest/globals';
import { COURSE, LESSON, OTHER, read, WORDS } from './testing/lesson-course.js';

describe('a broken lesson', () => {
  const line = (text: string, from = LESSON): number => from.slice(0, from.indexOf(text)).split('\n').length;

  it.each<[string, string, string, number, RegExp]>([
    ['no front matter', '---\noutcomes', 'outcomes', 1, /no front matter/],
    ['a bad intensity', 'intensity: 2', 'intensity: 4', 3, /`intensity` is 4, over 3/],
    ['an unknown outcome', '[O1]', '[O1, O9]', 2, /no outcome "O9"/],
    ['no notice', /notice: >\n.*\n.*\n/.source, '', 3, /needs a notice/],
    ['an unknown source', 'Text.[^who-2013]', 'Text.[^who-2014]', line('Text.'), /no source "who-2014"/],
    ['an unknown source in a block', 'Never.[^who-2013]', 'Never.[^x]', line('  Never.'), /no source "x"/],
    ['a citation without its caret', '- a', '- a [who-2013]', line('- a'), /"\[who-2013\]" would be shown/],
    [
      'an uncited source',
      'sources:',
      'sources:\n  - { id: x, citation: X }',
      8,
      /Nothing cites the source "x"/,
    ],
    ['a repeated source', 'sources:', 'sources:\n  - { id: who-2013, citation: X }', 9, /second time/],
    ['an address that is not https', 'https://who', 'http://who', 8, /`url` is "http:/],
    ['HTML', 'Text.', 'Text <b>x</b>.', line('Text.'), /HTML/],
    ['HTML in a block', 'It rings.', 'It <b>rings</b>.', line('It rings'), /HTML/],
    ['an unknown block', '```case', '```story', line('```case'), /no block called "story"/],
    ['a block without a name', '```case', '```', line('```case'), /no name/],
    ['a block that is not closed', '  - Two.\n```', '  - Two.', line('```key-points'), /not closed/],
    ['a bad tone', 'tone: caution', 'tone: loud', line('tone:'), /"loud"/],
    [
      'a missing key in a block',
      'discussion: |\n  Answer.\n',
      '',
      line('title: A call'),
      /`discussion` is missing/,
    ],
    ['a colon in a block', 'text: It rings.', 'text: It says: ring.', line('text: It rings'), /colon/],
    ['a bad check', 'correct: true', 'correct: maybe', line('correct: true'), /true or false/],
    ['an unknown outcome of a check', 'outcome: O1', 'outcome: O2', line('outcome: O1'), /no outcome "O2"/],
  ])('with %s', (_, search, replacement, expected, message) => {
    const pattern = /\\/.test(search) ? new RegExp(search) : search;
    const broken = LESSON.replace(pattern, () => replacement);
    expect(broken).not.toBe(LESSON);
    const { course, problems } = read(broken);
    expect(course).toBeUndefined();
    const found = problems.find((problem) => message.test(problem.message));
    expect(found).toMatchObject({ file: 'lessons/1.md', line: expected, severity: 'error' });
  });

  it.each<[string, string, RegExp, number]>([
    ['law slot', '```law-slot\nkey: arrest\ntitle: Arrest\ntext: Again.\n```\n', /law slot of the course/, 9],
    [
      'check',
      '```check\nkey: k1\nkind: true-false\nstem: Not.\ncorrect: true\nfeedbackTrue: Y.\nfeedbackFalse: N.\n```\n',
      /item of the course/,
      9,
    ],
  ])('repeats the key of a %s of another lesson', (_, block, message, expected) => {
    const { problems } = read(LESSON, `${OTHER}\n${block}`);
    expect(problems).toMatchObject([
      { file: 'lessons/2.md', line: expected, message: expect.stringMatching(message) },
    ]);
  });

  it('repeats the file of another one', () => {
    const { problems } = read(LESSON, OTHER, COURSE.replace('lessons/2.md', 'lessons/1.md'));
    expect(problems[0]).toMatchObject({
      file: 'course.yaml',
      line: 13,
      message: 'lessons/1.md is used already.',
    });
  });

  it('has no text', () => {
    const { problems } = read(LESSON, '---\noutcomes: [O1]\nintensity: 0\n---\n');
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'lessons/2.md', message: 'The lesson has no text.' }),
    );
  });
});

describe('what an author should look at', () => {
  it('is a length that does not fit the minutes', () => {
    const { course, problems } = read(LESSON, OTHER.replace(WORDS, 'word '.repeat(300)));
    expect(problems).toMatchObject([
      {
        file: 'course.yaml',
        line: 13,
        severity: 'warning',
        message: 'The lesson has 300 words and says 1 minutes.',
      },
    ]);
    expect(course).toBeDefined();
  });

  it('is Markdown where plain text is shown', () => {
    const { problems } = read(
      LESSON.replace('  fills in.', '  **fills** in.').replace('- Two.', '- Two.[^who-2013]'),
    );
    expect(problems).toMatchObject([
      { line: LESSON.slice(0, LESSON.indexOf('  fills in.')).split('\n').length, severity: 'warning' },
      { line: LESSON.slice(0, LESSON.indexOf('- Two.')).split('\n').length, severity: 'warning' },
    ]);
  });
});
