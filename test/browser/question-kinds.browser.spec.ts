import { courseOfEveryKind, Learner, type TestAttempt } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { AnswerKey } from './support/answer-key.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Keyboard } from './support/keyboard.js';
import { Officer } from './support/officer.js';
import { readyForQuiz } from './support/quiz.js';
import { publish, Site } from './support/site.js';
import { DESKTOP, PHONE } from './support/visit.js';

const FORM = { name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a form') };

describeInChromium('a quiz with a question of each kind, without a mouse', () => {
  let site: Site;
  let page: Page;
  let officer: Officer;
  let keys: Keyboard;
  let learner: Learner;
  let attempt: TestAttempt;

  beforeAll(async () => {
    site = await Site.open();
    const course = courseOfEveryKind();
    const versionId = await publish(site.academy, course);
    const person = await site.academy.person();
    learner = new Learner(person.client);
    const { path, enrolmentId } = await readyForQuiz(person, versionId);
    attempt = await learner.startQuiz(await learner.enrolment(enrolmentId));
    const expected = /ERR_FAILED/;
    ({ page } = await site.visit({ person, width: PHONE.width, height: PHONE.height, expected }));
    officer = new Officer(page, new AnswerKey(course));
    keys = new Keyboard(page);
    await page.goto(`${path}/attempt/${attempt.id}`);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  const main = (): Locator => page.getByRole('main');
  const field = (name: string): Locator => main().getByRole('textbox', { name, exact: true });
  const list = (name: string): Locator => main().getByRole('combobox', { name, exact: true });
  const button = (name: string | RegExp): Locator => main().getByRole('button', { name });

  const write = async (name: string, text: string): Promise<void> => {
    await keys.to(field(name));
    await keys.type(text);
  };
  const choose = async (name: string, words: string): Promise<void> => {
    await keys.to(list(name));
    await keys.type(words);
  };
  const tick = async (words: string): Promise<void> => {
    await keys.to(officer.question.option(words));
    await keys.press('Space');
  };
  /** The first of a group, and from there with the arrows. */
  const pick = async (target: Locator, first: Locator): Promise<void> => {
    await keys.to(first);
    await keys.press('Space');
    if (!(await keys.isAt(target))) await keys.to(target, 'ArrowDown');
  };
  const place = async (word: string, gap: string): Promise<void> => {
    await keys.to(button(word));
    await keys.press('Enter');
    await keys.to(button(`${gap}, empty`), 'Shift+Tab');
    await keys.press('Enter');
  };
  const sort = async (): Promise<void> => {
    const steps = () => main().locator('fieldset ol li').allInnerTexts();
    for (const [at, step] of ['Step 1', 'Step 2'].entries()) {
      if ((await steps())[at]?.includes(step)) continue;
      await keys.to(button(`Move up: ${step}`));
      while (!(await steps())[at]?.includes(step)) await keys.press('Enter');
    }
    const keep = button('This order is right');
    if (await keep.isVisible()) await keys.activate(keep);
  };
  const judge = async (): Promise<void> => {
    const deed = (number: number) => main().getByRole('group', { name: `Deed ${number}` });
    await keys.to(deed(1).getByRole('checkbox', { name: 'Most effective' }));
    await keys.press('Space');
    await keys.to(deed(3).getByRole('checkbox', { name: 'Least effective' }));
    await keys.press('Space');
  };

  /** The browser's own dialog stands for itself; that the keyboard leads to the button that opens it is ours. */
  const handIn = async (): Promise<void> => {
    const chooser = main().getByLabel('Choose a file');
    await keys.to(chooser);
    await chooser.setInputFiles({ name: 'notes.exe', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await main()
      .getByText(/^notes\.exe is not of a type that is taken here/)
      .waitFor();
    await page.route('**/files/*', (route) => route.abort());
    await chooser.setInputFiles(FORM);
    await main()
      .getByText(/^form\.pdf has not arrived/)
      .waitFor();
    await page.unroute('**/files/*');
    await keys.activate(button('Send it again'));
    await button('Remove form.pdf').waitFor();
  };

  /** How each kind is answered, and rightly. */
  const byKeyboard: Readonly<Record<string, () => Promise<void>>> = {
    SINGLE_CHOICE: () => pick(officer.question.option('Option a'), main().getByRole('radio').first()),
    TRUE_FALSE: () => pick(officer.question.option('Option true'), main().getByRole('radio').first()),
    MULTIPLE_CHOICE: async () => {
      await tick('Option a');
      await tick('Option b');
    },
    SHORT_TEXT: () => write('Your answer', 'referral'),
    NUMERICAL: async () => {
      const stem = await main()
        .getByText(/^How many hours are/)
        .innerText();
      await write('Your answer, a number', stem.includes('3 days') ? '72' : '48');
      await choose('Unit', 'h');
    },
    MATCHING: async () => {
      await choose('Stem 1', 'Choice c1');
      await choose('Stem 2', 'Choice c2');
    },
    CLOZE: async () => {
      await choose('Who', 'Option a');
      await write('Hours', '72');
      await write('What', 'the assault');
    },
    GAP_SELECT: async () => {
      await choose('Gap 1', 'word w1');
      await choose('Gap 2', 'word w2');
    },
    DRAG_TEXT: async () => {
      await place('word w1', 'Gap 1');
      await place('word w2', 'Gap 2');
    },
    ORDERING: sort,
    ESSAY: () => write('Your text', 'I would listen first.'),
    DRAG_IMAGE: async () => {
      await choose('Place 1', 'Label l1');
      await choose('Place 2', 'Label l2');
    },
    HOTSPOT: () => pick(main().getByRole('radio', { name: 'Upper part' }), main().getByRole('radio').first()),
    SITUATIONAL_JUDGEMENT: judge,
    FILE_UPLOAD: handIn,
  };

  it('answers each of them, and every answer has its receipt', async () => {
    for (const [index, { item }] of attempt.items.entries()) {
      const last = index === attempt.items.length - 1;
      await main().locator(`[data-position="${index}"]`).waitFor();
      await byKeyboard[item.kind]?.();
      if (byKeyboard[item.kind]) await officer.untilSaved();
      if (index === 2) await keys.activate(button(/^Flag for later/));
      if (!last) await keys.activate(button('Next'));
    }
    expect(keys.problems).toEqual([]);
    const { items } = await learner.attempt(attempt.id);
    const unanswered = items.filter(({ response }) => response === null).map(({ item }) => item.kind);
    expect(unanswered).toEqual(['DESCRIPTION']);
    expect(items.map(({ flagged }) => flagged).indexOf(true)).toBe(2);
  });

  it('shows all of them on one page that reads well on a phone and on a desk', async () => {
    await keys.activate(button('Show all questions on one page'));
    await officer.arriveAt('All 15 questions');
    await main().getByText('Take the flag away').waitFor();
    expect(await inspect(page, 'every-kind-phone')).toEqual([]);
    await page.setViewportSize(DESKTOP);
    expect(await inspect(page, 'every-kind-desk')).toEqual([]);
  });

  it('names what is empty and what is flagged before it is handed in', async () => {
    await page.setViewportSize(PHONE);
    await keys.activate(button('Review and submit'));
    await officer.arriveAt('Review your answers');
    await main()
      .getByText(/^You have answered all 15 questions\. Question \d+ is flagged\.$/)
      .waitFor();
    expect(await inspect(page, 'every-kind-review')).toEqual([]);
    await keys.activate(button('Submit answers'));
    await keys.activate(page.getByRole('dialog').getByRole('button', { name: 'Submit answers' }));
  });

  it('explains each of them, and says that a person marks the rest', async () => {
    await officer.arriveAt('A person marks some of your answers');
    await main()
      .getByText(/· a person marks this answer$/)
      .first()
      .waitFor();
    await main().getByText('Loading').first().waitFor({ state: 'hidden' });
    const told = await main().getByRole('article').allInnerTexts();
    const others = told.filter((words) => !words.includes('· right · 1 of 1 point'));
    expect(others).toEqual([
      expect.stringContaining('a person marks this answer'),
      expect.stringContaining('a person marks this answer'),
    ]);
    expect(await inspect(page, 'every-kind-result-phone')).toEqual([]);
    await page.setViewportSize(DESKTOP);
    expect(await inspect(page, 'every-kind-result-desk')).toEqual([]);
  });
});
