import { publishTestCourse } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

const question = (type: string, name: string, more: string) =>
  `<question type="${type}"><name><text>${name}</text></name><questiontext format="html"><text><![CDATA[<p>What about <b>${name}</b>?</p>]]></text></questiontext>${more}</question>`;

const BANK = `<quiz>
  <question type="category"><category><text>$course$/top/Law/Arrest</text></category></question>
  ${question('shortanswer', 'the caution', '<answer fraction="100"><text>Silence</text></answer><answer fraction="50"><text>Right*</text></answer>')}
  ${question('essay', 'the report', '')}
  ${question('drawing', 'the sketch', '')}
</quiz>`;

describeInChromium('questions as files', () => {
  let site: Site;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });
  const choose = (page: Page, name: string, content: string) =>
    page
      .getByLabel('File of questions')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

  beforeAll(async () => {
    site = await Site.open();
    await publishTestCourse(site.academy.api);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('are brought in three steps, with the fate of each question before anything changes', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio/T1/import');
    await heading(page, 'Bring questions').waitFor();
    await page.getByRole('button', { name: 'Look at the questions' }).click();
    await page.getByText('Choose a file first.').waitFor();
    expect(await inspect(page, 'import-file')).toEqual([]);

    await choose(page, 'law.xml', BANK);
    await page.getByRole('button', { name: 'Look at the questions' }).click();
    await heading(page, 'What the file holds').waitFor();
    await page.getByText('taken with losses: 1').waitFor();
    await page.getByText('1. the caution').click();
    await page.getByText('Right*').waitFor();
    await page.getByRole('group', { name: 'What officers would see' }).waitFor();
    await page.getByText('3. the sketch').click();
    await page.getByText(/Questions of the type "drawing" cannot be imported/).waitFor();
    expect(await inspect(page, 'import-preview')).toEqual([]);

    await page.getByLabel('Show').selectOption({ label: 'Refused' });
    await page.getByText('1. the caution').waitFor({ state: 'detached' });
    await page.getByLabel('Show').selectOption({ label: 'All questions' });
    await page.getByLabel('Outcome that new questions ask about').selectOption('O1');
    await page
      .getByLabel(/goes to$/)
      .first()
      .selectOption({ label: 'All' });
    await page.getByRole('button', { name: 'Bring the questions' }).click();
    await heading(page, 'The questions are in the draft').waitFor();
    expect(await page.getByRole('table').getByRole('cell').allInnerTexts()).toEqual([
      ...['Added', 'the-caution', 'Added', 'the-report', 'Refused', '–'],
    ]);
    expect(await inspect(page, 'import-applied')).toEqual([]);
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Report of every question (CSV)' }).click(),
    ]);
    expect(await readFile(await report.path(), 'utf8')).toContain('the-caution');
  });

  it('leave as files, with what is lost said first', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio/T1/export');
    await heading(page, 'Take questions along').waitFor();
    await page.getByLabel('Format').selectOption({ label: 'GIFT' });
    await page.getByRole('table').getByText('The penalty for further tries').first().waitFor();
    expect(await inspect(page, 'export-phone')).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('bank.gift');
    expect(await readFile(await file.path(), 'utf8')).toContain('[id:the-caution]');
  });

  it('are refused by name when the file is hostile', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio/T1/import');
    const content = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz/>';
    await page
      .getByLabel('File of questions')
      .setInputFiles({ name: 'evil.xml', mimeType: 'text/xml', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Look at the questions' }).click();
    await page.getByRole('alert').getByText('IMPORT.XML_EXTERNAL_ENTITY').waitFor();
    expect(await inspect(page, 'import-hostile-phone')).toEqual([]);
  });
});
