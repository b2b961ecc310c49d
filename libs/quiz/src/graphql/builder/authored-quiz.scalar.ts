import { jsonObjectScalar } from '../json-object.scalar.js';

/** A quiz as its author writes it. docs/authoring/course-format.md describes its form. */
export const AuthoredQuizScalar = jsonObjectScalar({
  name: 'AuthoredQuiz',
  description:
    'What a quiz asks and by which rules, as the `quiz` of course.yaml, always with its sections; Markdown for instructions. For authors only.',
  levels: 8,
  wanted: 'Send the quiz as an object.',
  tooDeep: 'Send one quiz, and nothing else.',
});
