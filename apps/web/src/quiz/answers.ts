import type { AttemptParts, SaveAnswerMutation } from '@gssr/contract';

/**
 * `saving`: on its way. `waiting`: kept here, to be sent when the server can be reached. `refused`: the server will not take it.
 */
export type AnswerStatus = 'empty' | 'saved' | 'saving' | 'waiting' | 'refused';

export interface Answer {
  chosen: string[];
  /** Grows with every change of this answer, on whichever device. */
  revision: number;
  status: AnswerStatus;
  savedAt: string | null;
  /** What was chosen here and lost against a newer answer from another device. */
  other: string[] | null;
}

export interface KeptAnswer {
  revision: number;
  options: string[];
}

type ServerItem = Pick<AttemptParts['items'][number], 'response' | 'revision' | 'savedAt'>;
type Receipt = Extract<SaveAnswerMutation['saveAnswer'], { __typename: 'AnswerReceipt' }>;

export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function stored({ response, revision, savedAt }: ServerItem): Answer {
  return { chosen: response, revision, savedAt, status: revision > 0 ? 'saved' : 'empty', other: null };
}

/** What to show when the page opens: the device's own answer while it is newer, else the server's. */
export function opened(server: ServerItem, kept: KeptAnswer | undefined): Answer {
  if (!kept) return stored(server);
  if (kept.revision > server.revision)
    return {
      chosen: kept.options,
      revision: kept.revision,
      savedAt: server.savedAt,
      status: 'waiting',
      other: null,
    };
  return { ...stored(server), other: lost(kept.options, server.response) };
}

/** What to show when the server was asked again: a newer answer from another device wins. */
export function refreshed(mine: Answer, server: ServerItem): Answer {
  if (server.revision <= mine.revision) return mine;
  return {
    ...stored(server),
    other: mine.status === 'saved' || mine.status === 'empty' ? null : lost(mine.chosen, server.response),
  };
}

export function changed(mine: Answer, chosen: string[]): Answer {
  return { ...mine, chosen, revision: mine.revision + 1, status: 'saving', other: null };
}

/** After a receipt for what was `sent`. An answer changed meanwhile stays, one revision above all that the server has. */
export function receipted(mine: Answer, sent: KeptAnswer, receipt: Receipt): Answer {
  const accepted = receipt.revision === sent.revision && sameOptions(receipt.response, sent.options);
  if (mine.revision > sent.revision)
    return { ...mine, revision: Math.max(mine.revision, receipt.revision + 1), status: 'saving' };
  if (accepted) return { ...mine, status: 'saved', savedAt: receipt.savedAt };
  return {
    chosen: receipt.response,
    revision: receipt.revision,
    savedAt: receipt.savedAt,
    status: 'saved',
    other: lost(sent.options, receipt.response),
  };
}

const lost = (mine: string[], theirs: string[]): string[] | null => (sameOptions(mine, theirs) ? null : mine);

export const isAnswered = ({ chosen }: Pick<Answer, 'chosen'>): boolean => chosen.length > 0;
export const isUnsent = ({ status }: Pick<Answer, 'status'>): boolean =>
  status === 'saving' || status === 'waiting';
