import { Learner, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { AnswerKey } from './support/answer-key.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Keyboard } from './support/keyboard.js';
import { Officer } from './support/officer.js';
import { readyForQuiz } from './support/quiz.js';
import { fromRoot, publish, readFirstResponse, Site } from './support/site.js';
import { PHONE } from './support/visit.js';

/** A window of 1280 × 1024 at 400 %. */
const MAGNIFIED = { width: 320, height: 256 };

const IDS = /\/[0-9a-f-]{36}/g;

/** In kB over the wire, headers and all. */
const BUDGET = { script: 150, all: 300 };

interface PageLoad {
  scriptKB: number;
  allKB: number;
  requests: number;
  shownMs: number;
  largestPaintMs: number;
}

/** The longest that anything on the page would move, in milliseconds. */
const LONGEST_MOVE = `Math.max(...[...document.querySelectorAll('*')].flatMap((element) => {
  const { transitionDuration, animationDuration } = getComputedStyle(element);
  return [transitionDuration, animationDuration].join().split(',').map((time) => 1000 * parseFloat(time));
}))`;

describeInChromium('the pages', () => {
  let site: Site;
  let key: AnswerKey;
  let versionId: string;
  let administrator: TestPerson;

  beforeAll(async () => {
    site = await Site.open();
    const course = await readFirstResponse();
    key = new AnswerKey(course);
    versionId = await publish(site.academy, course);
    administrator = await site.academy.person('ADMINISTRATOR');
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  const problemsAt = async (page: Page, paths: string[]): Promise<string[]> => {
    const problems: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      problems.push(...(await inspect(page, `magnified${path.replace(IDS, '').replaceAll('/', '-')}`)));
      problems.push(...(await focusProblems(page)));
    }
    return problems;
  };

  const focusProblems = async (page: Page): Promise<string[]> => {
    const keys = new Keyboard(page);
    expect(await keys.throughPage()).toBeGreaterThan(3);
    return keys.problems;
  };

  it('need no scrolling sideways at 400 %, and hide no focus', async () => {
    const { page } = await site.visit(MAGNIFIED);
    expect(
      await problemsAt(page, ['/', '/courses', '/courses/C4', '/sign-in', '/register', '/verify']),
    ).toEqual([]);
  });

  it('nor for those who are signed in', async () => {
    const { page } = await site.visit({ ...MAGNIFIED, person: administrator });
    const { path, enrolmentId } = await readyForQuiz(administrator, versionId);
    const enrolment = await new Learner(administrator.client).enrolment(enrolmentId);
    const [first] = enrolment.version.sections[0]!.activities;
    const lesson = `/learn/${enrolmentId}/lesson/${first!.id}`;
    const paths = [
      '/learning',
      '/certificates',
      lesson,
      path,
      '/completion/C4',
      '/results/C4',
      '/failed-work',
    ];
    expect(await problemsAt(page, paths)).toEqual([]);

    const officer = new Officer(page, key);
    await page.goto(path);
    await officer.button('Start attempt 1').click();
    await officer.untilQuestion(1);
    await officer.question.answer();
    await officer.untilSaved();
    expect(await inspect(page, 'magnified-question')).toEqual([]);
    await page.goto(`${page.url()}?question=review`);
    await officer.button('Submit answers').click();
    await page.getByRole('dialog').waitFor();
    expect(await inspect(page, 'magnified-submit')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Submit answers' }).click();
    await officer.arriveAt('Not passed yet');
    await page.getByText('Question 12 · not answered').waitFor();
    expect(await inspect(page, 'magnified-result')).toEqual([]);
  });

  it('move at most a fifth of a second, and not at all for those who want no movement', async () => {
    const moving = await site.visit();
    await moving.page.goto('/courses/C4');
    await moving.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await moving.page.evaluate<number>(LONGEST_MOVE)).toBeLessThanOrEqual(200);
    const still = await site.visit({ reducedMotion: true });
    await still.page.goto('/courses/C4');
    await still.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await still.page.evaluate<number>(LONGEST_MOVE)).toBeLessThanOrEqual(1);
  });

  it('tell a typing error from a certificate that does not exist', async () => {
    const { page } = await site.visit(PHONE);
    await page.goto('/verify');
    await page.getByLabel('Verification code').fill('ABCD-EFGH-JKMN-PQRS-TVW1');
    await page.getByRole('button', { name: 'Check the certificate' }).click();
    await page.getByRole('heading', { level: 1, name: 'This code has a typing error' }).waitFor();
    expect(await inspect(page, 'verify-mistyped')).toEqual([]);
  });

  it('are light enough for a phone on a slow connection', async () => {
    const script = fromRoot('bench/page-load.mjs');
    const parameters = ['--url', site.academy.url, '--runs', '1', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...parameters]);
    const loads = Object.entries(JSON.parse(stdout) as Record<string, PageLoad>);
    for (const [name, { scriptKB, allKB, requests, shownMs, largestPaintMs }] of loads) {
      process.stdout.write(
        `${name}: ${scriptKB} kB of script, ${allKB} kB in ${requests} requests, shown after ${shownMs} ms, largest paint ${largestPaintMs} ms\n`,
      );
    }
    const heavy = loads.filter(([, { scriptKB, allKB }]) => scriptKB >= BUDGET.script || allKB >= BUDGET.all);
    expect(loads).toHaveLength(3);
    expect(heavy).toEqual([]);
  });
});
