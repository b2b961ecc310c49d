import { SignInDocument } from '@gssr/contract';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothStores } from '../jobs/queue-store.js';
import { ask, codeOf } from './exchange.js';

const ALLOWED = 10;

describeOnBothStores('guesses at one account through two API processes', (store) => {
  let academies: TestAcademy[];

  beforeAll(async () => {
    academies = [await startTestAcademy(store.settings), await startTestAcademy(store.settings)];
  });
  afterAll(async () => {
    for (const academy of academies) await academy.close();
    if (store.name === 'Redis' && academies[0]) await store.empty(academies[0].database);
  });

  const guess = async (turn: number): Promise<string | null> => {
    const academy = academies[turn % academies.length];
    if (!academy) throw new Error('There is no academy.');
    const input = { email: 'ana@police.example', password: 'four unrelated words' };
    return codeOf(await ask(academy.stranger(), SignInDocument.text, { input }));
  };

  it(store.name === 'Redis' ? 'are counted together' : 'are counted by each process', async () => {
    for (let turn = 0; turn < ALLOWED; turn += 1) expect(await guess(turn)).toBeNull();
    const oneMore = await guess(ALLOWED);
    expect(oneMore).toBe(store.name === 'Redis' ? 'ACCESS.TOO_MANY_ATTEMPTS' : null);
  });
});
