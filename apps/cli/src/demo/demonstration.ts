import { AcademyClient } from '@gssr/contract/client';
import {
  checkAsStranger,
  checkClosedAfterSignOut,
  downloadCertificate,
  type CheckedCertificate,
} from './certificate.js';
import { readLessons } from './lessons.js';
import { COURSE, enrolInCourse, readEnrolment, registerOfficer, type Officer } from './officer.js';
import { passQuiz, type PassedQuiz } from './quiz.js';
import { verify } from './verify.js';

/** What the demonstration ends with. */
export interface DemonstrationResult {
  course: string;
  /** Percent of the maximum in the quiz. */
  score: number;
  certificate: CheckedCertificate;
  ms: PassedQuiz['ms'];
}

/** Plays an officer's whole way through the course. Throws DEMO.NOT_VERIFIED at the first step that is not as it must be. */
export async function playDemonstration(
  baseUrl: string,
  say: (line: string) => void,
): Promise<DemonstrationResult> {
  const officer = await registerOfficer(new AcademyClient(baseUrl));
  say(`✓ ${officer.name} has registered and is signed in`);
  const enrolment = await enrolInCourse(officer);
  say(`✓ enrolled in ${COURSE}, ${enrolment.version.title}`);
  const { lessons, checks } = await readLessons(officer, enrolment);
  say(`✓ ${lessons} lessons read, ${checks} inline checks answered`);
  say('  taking the quiz; the right answers become known from the reviews alone');
  const { attempts, score, ms } = await passQuiz(officer, enrolment, say);
  say(
    `✓ passed with ${score} % in attempt ${attempts}; graded after ${ms.submitToGraded} ms, certificate after ${ms.submitToCertificate} ms`,
  );
  await verifyCompleted(officer, enrolment.id);
  const { code, pdfSha256, pdfUrl, ...said } = await downloadCertificate(officer);
  say(`✓ the course is complete, and the PDF of certificate ${code} is what the server says`);
  await checkAsStranger(baseUrl, { code, pdfSha256, pdfUrl, ...said });
  say('✓ a stranger can check it, and a mistyped code is unknown');
  await checkClosedAfterSignOut(officer, pdfUrl);
  say('✓ after signing out the PDF is closed');
  return { course: COURSE, score, certificate: { code, pdfSha256 }, ms };
}

async function verifyCompleted(officer: Officer, enrolmentId: string): Promise<void> {
  const { status, progress, completedAt, resumeActivityId } = await readEnrolment(officer, enrolmentId);
  verify(status === 'COMPLETED' && completedAt !== null, 'the enrolment is completed');
  verify(progress.percent === 100 && progress.unmet.length === 0, 'nothing is left to do');
  verify(resumeActivityId === null, 'there is nowhere left to go on');
}
