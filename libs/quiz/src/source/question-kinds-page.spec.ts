import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CourseFiles, ProblemList } from '@gssr/course';
import { questionKinds, validatePayload } from '../grading/index.js';
import { readBank } from './read-bank.js';

const PAGE = fileURLToPath(new URL('../../../../docs/authoring/question-kinds.md', import.meta.url));

it('the page for authors has an example of every kind, and all of them are right', async () => {
  const page = await readFile(PAGE, 'utf8');
  const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) =>
    yaml.replaceAll(/^(?=.)/gm, '  '),
  );
  const problems = new ProblemList();
  const files = new CourseFiles(
    new Map([['bank/all.yaml', `category: all\ntitle: All\nitems:\n${examples.join('')}`]]),
  );
  const bank = readBank(files, problems);
  expect(problems.sorted()).toEqual([]);
  const payloads = (bank?.value.categories ?? []).flatMap(({ items }) => items.map(({ payload }) => payload));
  expect(new Set(payloads.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
  for (const payload of payloads) expect(validatePayload(payload)).toMatchObject({ ok: true });
});
