import { jsonObjectScalar } from '../json-object.scalar.js';

/** What a learner answered: a list of parts with an answer each, and some levels to spare. Which form fits is for the question's kind to say. */
export const ItemResponseScalar = jsonObjectScalar({
  name: 'ItemResponse',
  description:
    'An answer as an object: { options: [id] } for a choice, { text } or { text, unit } for what is typed, { filled: [{ slot, choice }] }, ' +
    '{ order: [id] }, { picks: [{ x, y } or { spot }] }, { judged: [{ option, place }] }, { files } or { parts: [{ id, response }] }.',
  levels: 8,
  wanted: 'Send the answer as an object.',
  tooDeep: 'Send the answer to one question, and nothing else.',
});
