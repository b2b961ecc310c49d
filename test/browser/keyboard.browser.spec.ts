import { TEST_PASSWORD, testCourse, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AnswerKey } from './support/answer-key.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Keyboard } from './support/keyboard.js';
import { Officer } from './support/officer.js';
import { publish, Site } from './support/site.js';

const EXIT = 'https://www.wikipedia.org/';

describeInChromium('an officer without a mouse', () => {
  let site: Site;
  let person: TestPerson;
  let page: Page;
  let officer: Officer;
  let keys: Keyboard;

  beforeAll(async () => {
    site = await Site.open();
    const course = testCourse();
    await publish(site.academy, course);
    person = await site.academy.person();
    ({ page } = await site.visit({ expected: new RegExp(`elsewhere: ${EXIT}`) }));
    officer = new Officer(page, new AnswerKey(course));
    keys = new Keyboard(page);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('skips to the content and signs in', async () => {
    await page.goto('/');
    await officer.arriveAt(/^Respond well/);
    await keys.to(officer.link('Skip to content'));
    await keys.press('Enter');
    await keys.ledTo(page.getByRole('main'));
    await keys.activate(page.getByRole('main').getByRole('link', { name: 'Sign in' }));
    await keys.ledTo(officer.heading('Sign in'));
    await keys.to(page.getByLabel('Email address'));
    await keys.type(person.viewer.email);
    await keys.to(page.getByRole('textbox', { name: 'Password' }));
    await keys.type(TEST_PASSWORD);
    await keys.press('Enter');
    await keys.ledTo(officer.heading('My learning'));
  });

  it('enrols, answers an inline check and finishes the lessons', async () => {
    await keys.activate(officer.link('See the courses'));
    await keys.ledTo(officer.heading('Courses'));
    await keys.activate(officer.link('Test course'));
    await keys.ledTo(officer.heading('Test course'));
    await keys.activate(officer.button('Enrol and start'));
    await keys.ledTo(officer.heading('Lesson 1'));
    const check = page.getByRole('group', { name: 'Check yourself' });
    await keys.to(check.getByRole('radio').first());
    await keys.press('Space');
    await keys.to(officer.question.option('Option a of check-1'), 'ArrowDown');
    await keys.activate(check.getByRole('button', { name: 'Check my answer' }));
    await check.getByRole('status').getByText('Right', { exact: true }).waitFor();
    await keys.ledTo(check.getByRole('button', { name: 'Answer again' }));
    await keys.activate(officer.button('Finish and go on'));
    await keys.ledTo(officer.heading('Lesson 2'));
    await keys.activate(officer.button('Finish and go on'));
    await keys.ledTo(officer.heading('Final quiz'));
  });

  it('finds every key in a list under ?', async () => {
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Shift × 3').waitFor();
    expect(await inspect(page, 'shortcuts')).toEqual([]);
    await keys.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await keys.ledTo(officer.heading('Final quiz'));
  });

  it('answers the quiz by arrows and by number keys, and submits it', async () => {
    await keys.activate(officer.button('Start attempt 1'));
    await keys.ledTo(officer.heading('Question 1 of 4'));
    const [first] = await officer.question.right();
    await keys.to(page.getByRole('main').getByRole('radio').first());
    await keys.press('Space');
    if (!(await keys.isAt(officer.question.option(first!))))
      await keys.to(officer.question.option(first!), 'ArrowDown');
    await officer.untilSaved();
    for (const number of [2, 3, 4]) {
      await keys.press('n');
      await keys.ledTo(officer.heading(`Question ${number} of 4`));
      const options = await page.getByRole('main').locator('fieldset label').allInnerTexts();
      const [right] = await officer.question.right();
      await keys.press(String(options.indexOf(right!) + 1));
      await officer.untilSaved();
    }
    await keys.press('r');
    await keys.ledTo(officer.heading('Review your answers'));
    await keys.activate(officer.button('Submit answers'));
    const dialog = page.getByRole('dialog', { name: 'Submit your answers?' });
    await dialog.waitFor();
    await keys.press('Escape');
    await keys.ledTo(officer.button('Submit answers'));
    await keys.press('Enter');
    await keys.activate(dialog.getByRole('button', { name: 'Submit answers' }));
    await keys.ledTo(officer.heading('Passed'));
    await keys.to(officer.link(/^Download .*PDF/));
    expect(keys.problems).toEqual([]);
  });

  it('leaves at once with Shift three times, for a neutral page', async () => {
    await page
      .context()
      .route(EXIT, (route) => route.fulfill({ body: 'An encyclopedia', contentType: 'text/html' }));
    for (let times = 0; times < 3; times += 1) await keys.press('Shift');
    await page.waitForURL(EXIT);
  });
});
