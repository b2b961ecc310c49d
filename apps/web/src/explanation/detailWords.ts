import type { StringKey } from '../i18n/keys.js';

/** What the figures mean that a rule has looked at, by their names. */
export const detailWords: Readonly<Record<string, StringKey>> = {
  answer: 'explanation:detailAnswer',
  certainty: 'explanation:detailCertainty',
  chosen: 'explanation:detailChosen',
  earned: 'explanation:detailEarned',
  effectiveness: 'explanation:detailEffectiveness',
  experts: 'explanation:detailExperts',
  found: 'explanation:detailFound',
  of: 'explanation:detailOf',
  pattern: 'explanation:detailPattern',
  penalty: 'explanation:detailPenalty',
  pickPenalty: 'explanation:detailPickPenalty',
  points: 'explanation:detailPoints',
  ranks: 'explanation:detailRanks',
  right: 'explanation:detailRight',
  rule: 'explanation:detailRule',
  said: 'explanation:detailSaid',
  tries: 'explanation:detailTries',
  try: 'explanation:detailTry',
  unitRight: 'explanation:detailUnitRight',
  votes: 'explanation:detailVotes',
  wrong: 'explanation:detailWrong',
};
