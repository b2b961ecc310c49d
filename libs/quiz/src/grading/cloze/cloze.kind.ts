import { say } from '@gssr/kernel';
import { gapProblems } from '../gaps/gap-markers.js';
import type { AutomaticGrade, Kind, Review } from '../kind.js';
import type { DecimalMark } from '../numerical/number.js';
import { problem, repeatedIds, tooFew, under } from '../review.js';
import { clozeAlternatives, clozeLines } from './cloze.answers.js';
import { completesCloze, gradeCloze, rightParts } from './cloze.grade.js';
import { guessedParts } from './cloze.guess.js';
import { clozeKey } from './cloze.key.js';
import { clozeSchema, type ClozePart, type ClozePayload } from './cloze.payload.js';
import { readCloze, type ClozeResponse } from './cloze.response.js';
import { renameCloze, renameClozeResponse } from './cloze.naming.js';
import { arrangeCloze, presentCloze, summariseCloze, type ClozeView } from './cloze.view.js';
import { kindOfPart, type PartQuestion } from './part-kinds.js';

export const cloze: Kind<'CLOZE', ClozePayload, ClozeResponse, AutomaticGrade, ClozeView> = {
  kind: 'CLOZE',
  marking: 'AUTOMATIC',
  schema: clozeSchema,
  review,
  readResponse: readCloze,
  grade: gradeCloze,
  isComplete: completesCloze,
  withoutWrong: rightParts,
  arrangement: arrangeCloze,
  naming: { rename: renameCloze, renameResponse: renameClozeResponse },
  present: presentCloze,
  summarise: summariseCloze,
  key: clozeKey,
  randomGuess: guessedParts,
  answerLines: clozeLines,
  alternatives: clozeAlternatives,
  withDecimalMark: (payload, mark) => ({
    ...payload,
    parts: payload.parts.map((part) => ({ ...part, question: withMark(part.question, mark) })),
  }),
};

const withMark = (question: PartQuestion, mark: DecimalMark): PartQuestion =>
  kindOfPart(question).withDecimalMark?.(question, mark) ?? question;

function review({ stem, parts }: ClozePayload): Review {
  const inside = parts.map(({ question }) => kindOfPart(question).review(question));
  return {
    problems: [
      ...tooFew(parts, 1, 'parts', 'Describe at least one part of the text.'),
      ...repeatedIds(parts, 'parts', say`part`),
      ...gapProblems(stem, parts, 'parts'),
      ...parts.flatMap(variantsInside),
      ...parts.flatMap(hintsInside),
      ...inside.flatMap(({ problems }, index) => under(`parts.${index}.question`, problems)),
    ],
    warnings: inside.flatMap(({ warnings }, index) => under(`parts.${index}.question`, warnings)),
  };
}

const hintsInside = ({ question }: ClozePart, index: number) =>
  question.hints && question.hints.length > 0
    ? [
        problem(
          `parts.${index}.question.hints`,
          'HINTS_IN_A_PART',
          'A part has no tries of its own. Write the hints for the whole question.',
        ),
      ]
    : [];

const variantsInside = ({ question }: ClozePart, index: number) =>
  (kindOfPart(question).variants?.ids(question).length ?? 0) > 0
    ? [
        problem(
          `parts.${index}.question.variants`,
          'VARIANTS_IN_A_PART',
          'A part has one form only. Remove its variants, or make it a question of its own.',
        ),
      ]
    : [];
