import type { AnswerStandingParts, AttemptParts, ItemResponse, SaveAnswerMutation } from '@gssr/contract';
import { isBlank, sameResponse } from '../item/response.js';

/**
 * `saving`: on its way. `waiting`: kept here, to be sent when the server can be reached. `refused`: the server will not take it.
 */
export type AnswerStatus = 'empty' | 'saved' | 'saving' | 'waiting' | 'refused';

/** Why a press of "Check" or "Try again" came to nothing. */
export type PressProblem = 'incomplete' | 'uncertain' | 'unreached';

export interface Answer {
  response: ItemResponse | null;
  /** Grows with every change of this answer, on whichever device. */
  revision: number;
  status: AnswerStatus;
  savedAt: string | null;
  /** What was answered here and lost against a newer answer from another device. */
  other: { response: ItemResponse | null } | null;
  /** 1 to 3; null while it was not said. */
  /** When it was given here, by the server's clock; null once the server has it. */
  answeredAt: number | null;
  certainty: number | null;
  asksCertainty: boolean;
  /** Where the question stands, in a quiz that checks answers at once. */
  live: AttemptParts['items'][number]['live'];
  /** A press is on its way: nothing else is sent, and nothing can be changed. */
  pressing: boolean;
  problem: PressProblem | null;
}

export interface KeptAnswer {
  revision: number;
  response: ItemResponse;
  certainty: number | null;
  answeredAt: number | null;
}

type ServerItem = Pick<
  AttemptParts['items'][number],
  'response' | 'revision' | 'savedAt' | 'certainty' | 'asksCertainty' | 'live'
>;
type Receipt = Extract<SaveAnswerMutation['saveAnswer'], { __typename: 'AnswerReceipt' }>;

function stored({ response, revision, savedAt, certainty, asksCertainty, live }: ServerItem): Answer {
  const status = revision > 0 ? 'saved' : 'empty';
  return {
    ...{ response, revision, savedAt, certainty, asksCertainty, live, status },
    ...{ answeredAt: null, other: null, pressing: false, problem: null },
  };
}

/** What to show when the page opens: the device's own answer while it is newer or was given later, else the server's. */
export function opened(server: ServerItem, kept: KeptAnswer | undefined): Answer {
  if (!kept) return stored(server);
  if (kept.revision > server.revision) return { ...stored(server), ...kept, status: 'waiting' };
  if (isOpen(server) && isLater(kept, server.savedAt))
    return { ...stored(server), ...kept, revision: server.revision + 1, status: 'waiting' };
  return { ...stored(server), other: lost(kept.response, server.response) };
}

/** What to show when the server was asked again: a newer answer from another device wins, and so does what became of this one. */
export function refreshed(mine: Answer, server: ServerItem): Answer {
  if (mine.pressing || server.revision < mine.revision) return mine;
  if (server.revision === mine.revision)
    return isUnsent(mine) || !server.live ? mine : { ...mine, live: server.live };
  return {
    ...stored(server),
    other: mine.status === 'saved' || mine.status === 'empty' ? null : lost(mine.response, server.response),
  };
}

export function changed(mine: Answer, response: ItemResponse, answeredAt: number): Answer {
  const revision = mine.revision + 1;
  return { ...mine, response, revision, answeredAt, status: 'saving', other: null, problem: null };
}

/** Certainty goes with an answer; before there is one it waits. */
export function certain(mine: Answer, certainty: number, answeredAt: number): Answer {
  const said = { ...mine, certainty, problem: null };
  return mine.response ? { ...said, revision: mine.revision + 1, answeredAt, status: 'saving' } : said;
}

/** A check has a revision of its own, so that it is told from the one before, and from itself when it comes twice. */
export function checking(mine: Answer): Answer {
  return { ...mine, revision: mine.revision + 1, status: 'saving', pressing: true, problem: null };
}

/** After the server said how the question stands. */
export const standing = (
  mine: Answer,
  { response, revision, savedAt, certainty, live }: AnswerStandingParts,
): Answer => stored({ response, revision, savedAt, certainty, live, asksCertainty: mine.asksCertainty });

/** Nothing can be changed: a press is on its way, or the answer was checked and is not taken up again. */
export const isLocked = ({ pressing, live }: Answer): boolean =>
  pressing || (live !== null && live.phase !== 'OPEN');

/** After a receipt for what was `sent`. An answer changed meanwhile stays, one revision above all that the server has. */
export function receipted(mine: Answer, sent: KeptAnswer, receipt: Receipt): Answer {
  // It gave way to what the server had when it was asked meanwhile.
  if (!isUnsent(mine)) return mine;
  const accepted = receipt.revision === sent.revision && sameResponse(receipt.response, sent.response);
  if (mine.revision > sent.revision)
    return { ...mine, revision: Math.max(mine.revision, receipt.revision + 1), status: 'saving' };
  if (!accepted && isOpen(mine) && receipt.revision >= sent.revision && isLater(sent, receipt.savedAt))
    return { ...mine, revision: receipt.revision + 1, status: 'saving' };
  if (accepted) return { ...mine, status: 'saved', savedAt: receipt.savedAt, answeredAt: null };
  return {
    ...mine,
    response: receipt.response,
    revision: receipt.revision,
    savedAt: receipt.savedAt,
    status: 'saved',
    other: lost(sent.response, receipt.response),
  };
}

/** Given after what the server has was stored: two tabs count revisions alike, and the later answer is the one that is meant. */
const isLater = ({ answeredAt }: KeptAnswer, savedAt: string | null): boolean =>
  answeredAt !== null && savedAt !== null && answeredAt > Date.parse(savedAt);

const isOpen = ({ live }: Pick<Answer, 'live'>): boolean => live === null || live.phase === 'OPEN';

type Lost = Answer['other'];

const lost = (mine: Answer['response'], theirs: Answer['response']): Lost =>
  sameResponse(mine, theirs) ? null : { response: mine };

export const isAnswered = ({ response }: Pick<Answer, 'response'>): boolean => !isBlank(response);
export const isUnsent = ({ status }: Pick<Answer, 'status'>): boolean =>
  status === 'saving' || status === 'waiting';
