/** Markings of an item as a JSON array of `Marking`, in their order. `item` is the alias of `attempt_item`. */
export const markings = (
  item: string,
): string => `(SELECT coalesce(json_agg(json_build_object('number', number, 'role', role, 'markerId', marker_id, 'markerName', marker.name,
    'levels', levels, 'fraction', marking.fraction, 'comment', comment, 'note', note, 'reason', reason, 'markedAt', marked_at) ORDER BY number), '[]')
  FROM marking JOIN person marker ON marker.id = marker_id
  WHERE marking.attempt_id = ${item}.attempt_id AND marking.position = ${item}.position)`;

/** Changes of the mark of an item as a JSON array of `StoredChange`, oldest first. */
export const changes = (item: string): string => `(SELECT coalesce(json_agg(json_build_object('cause', cause,
    'before', json_build_object('state', before_state, 'fraction', before_fraction::text),
    'after', json_build_object('state', after_state, 'fraction', after_fraction::text),
    'weight', CASE WHEN after_weight IS NOT NULL THEN json_build_object('before', before_weight, 'after', after_weight) END,
    'personName', author.name, 'reason', reason, 'regradeId', regrade_id, 'at', marked_at) ORDER BY marked_at, item_mark.id), '[]')
  FROM item_mark LEFT JOIN person author ON author.id = person_id
  WHERE item_mark.attempt_id = ${item}.attempt_id AND item_mark.position = ${item}.position)`;
