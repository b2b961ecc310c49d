/** What a result page asks again and again until the certificate is there. */
export const PROGRESS_POLL = `query Poll($attemptId: ID!, $enrolmentId: ID!) {
  attempt(id: $attemptId) { state }
  enrolment(id: $enrolmentId) { certificate { id } }
}`;
