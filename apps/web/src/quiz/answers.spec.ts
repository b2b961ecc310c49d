import { describe, expect, it } from '@jest/globals';
import type { ItemResponse } from '@gssr/contract';
import { type Answer, changed, isUnsent, opened, receipted, refreshed } from './answers.js';

const at = '2026-10-03T08:00:00Z';
const chosen = (...options: string[]): ItemResponse => ({ options });
const unchecked = { certainty: null, asksCertainty: false, live: null };
const server = (revision: number, ...options: string[]) => ({
  revision,
  response: revision > 0 ? chosen(...options) : null,
  savedAt: revision > 0 ? at : null,
  ...unchecked,
});
const receipt = (revision: number, stored: boolean, ...options: string[]) => ({
  __typename: 'AnswerReceipt' as const,
  position: 0,
  revision,
  savedAt: at,
  stored,
  response: chosen(...options),
  offline: false,
  deadlineAt: null,
  serverTime: at,
});
const saved = (revision: number, ...options: string[]): Answer => ({
  response: chosen(...options),
  revision,
  status: 'saved',
  savedAt: at,
  other: null,
  ...unchecked,
  answeredAt: null,
  pressing: false,
  problem: null,
});
const kept = (revision: number, response: ItemResponse) => ({
  revision,
  response,
  certainty: null,
  answeredAt: null,
});

const after = Date.parse(at) + 1;
const keptLater = (revision: number, response: ItemResponse) => ({
  ...kept(revision, response),
  answeredAt: after,
});

const changedNow = (mine: Answer, response: ItemResponse): Answer => changed(mine, response, 5);

describe('the later of two answers of the same revision', () => {
  it('goes to the server above what was stored before it was given', () => {
    expect(opened(server(2, 'a'), keptLater(2, chosen('b')))).toMatchObject({
      ...{ response: chosen('b'), revision: 3, status: 'waiting' },
    });
    const sent = changed(saved(1, 'x'), chosen('b'), after);
    expect(receipted(sent, keptLater(2, chosen('b')), receipt(2, false, 'a'))).toMatchObject({
      ...{ response: chosen('b'), revision: 3, status: 'saving', other: null },
    });
  });

  it('gives way where the question was checked meanwhile', () => {
    const live = { phase: 'CHECKED' } as Answer['live'];
    const answer = opened({ ...server(2, 'a'), live }, keptLater(2, chosen('b')));
    expect(answer).toMatchObject({
      response: chosen('a'),
      status: 'saved',
      other: { response: chosen('b') },
    });
  });
});

describe('an answer when the page opens', () => {
  it('is empty when nobody answered', () => {
    expect(opened(server(0), undefined)).toMatchObject({ response: null, revision: 0, status: 'empty' });
  });

  it('is what the device kept, while that is newer than what the server has', () => {
    const answer = opened(server(1, 'a'), kept(2, chosen('b')));
    expect(answer).toMatchObject({ response: chosen('b'), revision: 2, status: 'waiting', other: null });
  });

  it("is the server's when another device answered since, and says what is lost", () => {
    const answer = opened(server(3, 'a'), kept(2, chosen('b')));
    expect(answer).toMatchObject({
      response: chosen('a'),
      revision: 3,
      status: 'saved',
      other: { response: chosen('b') },
    });
  });

  it('says nothing of a loss when both chose the same, in whatever order', () => {
    expect(opened(server(3, 'a', 'b'), kept(2, chosen('b', 'a'))).other).toBeNull();
  });
});

describe('an answer after a receipt', () => {
  it('is saved when the server took it', () => {
    const sent = changedNow(saved(1, 'a'), chosen('b'));
    expect(receipted(sent, kept(2, chosen('b')), receipt(2, true, 'b'))).toEqual(saved(2, 'b'));
  });

  it('is saved when the server had it already: the first receipt was lost on its way', () => {
    const sent = changedNow(saved(1, 'a'), chosen('b'));
    expect(receipted(sent, kept(2, chosen('b')), receipt(2, false, 'b')).status).toBe('saved');
  });

  it("is the server's when another device used the same revision for something else", () => {
    const sent = changedNow(saved(1, 'a'), chosen('b'));
    const answer = receipted(sent, kept(2, chosen('b')), receipt(2, false, 'c'));
    expect(answer).toMatchObject({
      response: chosen('c'),
      revision: 2,
      status: 'saved',
      other: { response: chosen('b') },
    });
  });

  it('takes over the higher revision when another device chose the same', () => {
    const sent = changedNow(saved(1, 'a'), chosen('b'));
    const answer = receipted(sent, kept(2, chosen('b')), receipt(5, false, 'b'));
    expect(answer).toMatchObject({ response: chosen('b'), revision: 5, status: 'saved', other: null });
  });

  it('stays unsent, above all revisions of the server, when it was changed meanwhile', () => {
    const latest = changedNow(changedNow(saved(1, 'a'), chosen('b')), chosen('c'));
    const answer = receipted(latest, kept(2, chosen('b')), receipt(5, false, 'x'));
    expect(answer).toMatchObject({ response: chosen('c'), revision: 6 });
    expect(isUnsent(answer)).toBe(true);
  });
});

describe('an answer that gave way while it was on its way', () => {
  it('is not taken up again by its receipt', () => {
    const gone = refreshed(changed(saved(1, 'a'), chosen('b'), 7), server(3, 'c'));
    expect(receipted(gone, kept(2, chosen('b')), receipt(2, true, 'b'))).toBe(gone);
  });
});

describe('an answer when the server was asked again', () => {
  it('stays when the server has nothing newer', () => {
    const mine = changedNow(saved(1, 'a'), chosen('b'));
    expect(refreshed(mine, server(1, 'a'))).toBe(mine);
  });

  it('gives way to a newer one, and keeps what was not sent to be taken up again', () => {
    const mine = changedNow(saved(1, 'a'), chosen('b'));
    expect(refreshed(mine, server(3, 'c'))).toMatchObject({
      response: chosen('c'),
      revision: 3,
      status: 'saved',
      other: { response: chosen('b') },
    });
  });

  it('gives way without a word when nothing of ours is lost', () => {
    expect(refreshed(saved(1, 'a'), server(3, 'c'))).toMatchObject({ response: chosen('c'), other: null });
  });
});
