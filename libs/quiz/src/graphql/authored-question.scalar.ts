import { jsonObjectScalar } from './json-object.scalar.js';

/** A question as its author writes it. Which form fits is for its kind to say. */
export const AuthoredQuestionScalar = jsonObjectScalar({
  name: 'AuthoredQuestion',
  description:
    'A question with its key, as people write it: the fields of its kind, with Markdown for every formatted text. For authors only.',
  levels: 12,
  wanted: 'Send the question as an object.',
  tooDeep: 'Send one question, and nothing else.',
});
