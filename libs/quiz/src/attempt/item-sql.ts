/** The steps taken at an item, oldest first, as JSON. `item` is the alias of `attempt_item`. */
export const steps = (
  item: string,
): string => `(SELECT coalesce(json_agg(json_build_object('number', number, 'action', action,
    'response', step.response, 'certainty', step.certainty, 'revision', step.revision) ORDER BY number), '[]')
  FROM attempt_step step WHERE step.attempt_id = ${item}.attempt_id AND step.position = ${item}.position)`;

/** The correction of the key that holds for an item now, as JSON, or NULL. `attempt` is the alias of its attempt. */
export const correction = (
  item: string,
  attempt: string,
): string => `(SELECT json_build_object('id', correction.id, 'rule', correction.rule)
  FROM key_correction correction
  WHERE correction.question_version_id = ${item}.question_version_id AND correction.withdrawn_at IS NULL
    AND (correction.activity_id IS NULL OR correction.activity_id = ${attempt}.activity_id)
  ORDER BY correction.id DESC LIMIT 1)`;

/** The correction of the key by which an item was graded last, as JSON, or NULL. */
export const gradedBy = (
  item: string,
): string => `(SELECT json_build_object('id', correction.id, 'rule', correction.rule)
  FROM key_correction correction WHERE correction.id = ${item}.correction_id)`;

/** The levels of the rubric that gave an item its mark, as JSON; NULL where none did, as for the mean of two markers. */
export const levels = (
  item: string,
): string => `(SELECT CASE WHEN role = 'CHANGE' OR fraction IS DISTINCT FROM ${item}.hand_fraction THEN NULL ELSE levels END FROM marking
  WHERE marking.attempt_id = ${item}.attempt_id AND marking.position = ${item}.position ORDER BY marking.number DESC LIMIT 1)`;

/** What markers say to the learner of an item, in the order in which they marked; `item` is its table. */
export const comments = (item: string): string => `ARRAY(SELECT comment FROM marking
  WHERE marking.attempt_id = ${item}.attempt_id AND marking.position = ${item}.position AND comment IS NOT NULL ORDER BY marking.number)`;
