import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { AppError } from '@gssr/kernel';
import { GraphQLError, type ValidationContext } from 'graphql';

/** Deep enough for introspection and for every document of ours, and no deeper. */
const MAX_DEPTH = 14;
const MAX_COST = 20_000;

/** Five times our longest document. Whoever asks the same again and again under other names runs into it first. */
export const MAX_TOKENS = 1000;

/** By default these rules throw, which the server takes for a fault of its own. */
const refuse = (code: string, message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null): void => {
      const error = new AppError(code, message);
      context?.reportError(new GraphQLError(error.message, { originalError: error }));
    },
  ],
});

/** Refuse documents that go too deep or ask for too much at once. */
export const documentLimitRules = [
  maxDepthRule({
    n: MAX_DEPTH,
    flattenFragments: true,
    ...refuse('REQUEST.TOO_DEEP', `Ask for fewer levels: a document may go ${MAX_DEPTH} deep.`),
  }),
  costLimitRule({
    maxCost: MAX_COST,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    flattenFragments: true,
    ...refuse('REQUEST.TOO_COSTLY', 'Ask for less at once: fewer fields, or smaller pages.'),
  }),
];
