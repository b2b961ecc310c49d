import type { AttemptParts, ItemResponse, SaveAnswerMutation } from '@gssr/contract';
import { isBlank, sameResponse } from '../item/response.js';

/**
 * `saving`: on its way. `waiting`: kept here, to be sent when the server can be reached. `refused`: the server will not take it.
 */
export type AnswerStatus = 'empty' | 'saved' | 'saving' | 'waiting' | 'refused';

export interface Answer {
  response: ItemResponse | null;
  /** Grows with every change of this answer, on whichever device. */
  revision: number;
  status: AnswerStatus;
  savedAt: string | null;
  /** What was answered here and lost against a newer answer from another device. */
  other: { response: ItemResponse | null } | null;
}

export interface KeptAnswer {
  revision: number;
  response: ItemResponse;
}

type ServerItem = Pick<AttemptParts['items'][number], 'response' | 'revision' | 'savedAt'>;
type Receipt = Extract<SaveAnswerMutation['saveAnswer'], { __typename: 'AnswerReceipt' }>;

function stored({ response, revision, savedAt }: ServerItem): Answer {
  return { response, revision, savedAt, status: revision > 0 ? 'saved' : 'empty', other: null };
}

/** What to show when the page opens: the device's own answer while it is newer, else the server's. */
export function opened(server: ServerItem, kept: KeptAnswer | undefined): Answer {
  if (!kept) return stored(server);
  if (kept.revision > server.revision)
    return {
      response: kept.response,
      revision: kept.revision,
      savedAt: server.savedAt,
      status: 'waiting',
      other: null,
    };
  return { ...stored(server), other: lost(kept.response, server.response) };
}

/** What to show when the server was asked again: a newer answer from another device wins. */
export function refreshed(mine: Answer, server: ServerItem): Answer {
  if (server.revision <= mine.revision) return mine;
  return {
    ...stored(server),
    other: mine.status === 'saved' || mine.status === 'empty' ? null : lost(mine.response, server.response),
  };
}

export function changed(mine: Answer, response: ItemResponse): Answer {
  return { ...mine, response, revision: mine.revision + 1, status: 'saving', other: null };
}

/** After a receipt for what was `sent`. An answer changed meanwhile stays, one revision above all that the server has. */
export function receipted(mine: Answer, sent: KeptAnswer, receipt: Receipt): Answer {
  const accepted = receipt.revision === sent.revision && sameResponse(receipt.response, sent.response);
  if (mine.revision > sent.revision)
    return { ...mine, revision: Math.max(mine.revision, receipt.revision + 1), status: 'saving' };
  if (accepted) return { ...mine, status: 'saved', savedAt: receipt.savedAt };
  return {
    response: receipt.response,
    revision: receipt.revision,
    savedAt: receipt.savedAt,
    status: 'saved',
    other: lost(sent.response, receipt.response),
  };
}

type Lost = Answer['other'];

const lost = (mine: Answer['response'], theirs: Answer['response']): Lost =>
  sameResponse(mine, theirs) ? null : { response: mine };

export const isAnswered = ({ response }: Pick<Answer, 'response'>): boolean => !isBlank(response);
export const isUnsent = ({ status }: Pick<Answer, 'status'>): boolean =>
  status === 'saving' || status === 'waiting';
