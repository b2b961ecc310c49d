import { PublicCatalogueDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Learner, type TestAttempt } from '@gssr/test-support';
import { expect } from '@jest/globals';
import { runToEnd } from './run-to-end.js';

/** The demonstration verifies every step of an officer's way to a certificate, the PDF among them. */
export async function playJourney(url: string): Promise<void> {
  const { code, output, errors } = await runToEnd(['apps/cli/dist/main.js', 'demo'], { GSSR_URL: url });
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toMatchObject({ course: 'C4' });
}

/** Hands in the quiz of C4 unanswered; `graded` waits for a worker. */
export async function submitQuiz(client: AcademyClient): Promise<{ graded(): Promise<TestAttempt> }> {
  const learner = new Learner(client);
  const { catalogue } = await client.execute(PublicCatalogueDocument, { first: 1 });
  const enrolment = await learner.enrol(catalogue.edges[0]?.node.version.id ?? '');
  const { id } = await learner.startQuiz(enrolment);
  await learner.submit(id);
  return { graded: () => learner.graded(id) };
}
