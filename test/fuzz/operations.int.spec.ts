import { AcademyClient } from '@gssr/contract/client';
import { Sessions } from '@gssr/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { contentOf } from '../access/database-content.js';
import { ask, postJson, type Exchange } from '../access/exchange.js';
import { operations } from '../access/permissions.js';
import { rootField, wholeOperation, type RootType } from '../access/whole-operation.js';
import { arbitraryVariables } from './arbitrary-variables.js';
import { startBusyAcademy, type BusyAcademy } from './busy-academy.js';
import { fuzzing } from './fuzzing.js';
import { nastyVariables } from './nasty-values.js';
import { expectClearAnswer, isRefused, unclear } from './judge.js';

const RUNS = 400;
const CALLERS = ['stranger', 'officer', 'instructor', 'administrator'] as const;

interface Case {
  path: string;
  caller: (typeof CALLERS)[number];
  variables: unknown;
}

describe('operations', () => {
  let busy: BusyAcademy;
  let schema: GraphQLSchema;
  let content: Record<string, string>;

  beforeAll(async () => {
    busy = await startBusyAcademy();
    schema = busy.academy.api.get(GraphQLSchemaHost).schema;
    content = await contentOf(busy.academy.database);
  });
  afterAll(() => busy.academy.close());

  const partsOf = (path: string) => path.split('.') as [RootType, string];

  const anyCase = (): fc.Arbitrary<Case> =>
    fc
      .tuple(fc.constantFrom(...Object.keys(operations)), fc.constantFrom('officer' as const, ...CALLERS))
      .chain(([path, caller]) =>
        arbitraryVariables(rootField(schema, ...partsOf(path)), busy.ids).map((variables) => ({
          path,
          caller,
          variables,
        })),
      );

  /** With a session of its own, which the operation may end. */
  const send = async ({ path, caller, variables }: Case): Promise<Exchange> => {
    const { api, url } = busy.academy;
    const session = caller === 'stranger' ? null : await api.get(Sessions).start(busy[caller].viewer.id);
    const query = wholeOperation(schema, ...partsOf(path));
    return postJson(new AcademyClient(url, session?.token), JSON.stringify({ query, variables }));
  };

  it.each(Object.keys(operations))(
    '%s answers clearly to whatever is nasty, wherever it stands',
    async (path) => {
      const query = wholeOperation(schema, ...partsOf(path));
      for (const variables of nastyVariables(rootField(schema, ...partsOf(path)))) {
        const problem = unclear(await ask(busy.administrator.client, query, variables));
        expect(problem && { problem, variables }).toBeNull();
      }
      expect(await contentOf(busy.academy.database)).toEqual(content);
    },
  );

  it('answer anything clearly, and write nothing when they refuse', async () => {
    const outcomes = { refused: 0, done: 0 };
    const property = fc.asyncProperty(anyCase(), async (given) => {
      const answer = await send(given);
      expectClearAnswer(answer);
      const after = await contentOf(busy.academy.database);
      const mayWrite = given.path.startsWith('Mutation.') && !isRefused(answer);
      if (!mayWrite) expect(after).toEqual(content);
      content = after;
      outcomes[isRefused(answer) ? 'refused' : 'done'] += 1;
    });
    await fc.assert(property, fuzzing('operations', RUNS));
    expect(outcomes.refused).toBeGreaterThan(RUNS / 5);
    expect(outcomes.done).toBeGreaterThan(RUNS / 20);
  }, 600_000);
});
