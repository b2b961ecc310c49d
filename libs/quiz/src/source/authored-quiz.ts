import {
  ProblemList,
  structureProblems,
  YamlSource,
  SourceText,
  wholeAdvice,
  type DraftProblem,
} from '@gssr/course';
import { sayAll, sentence, type FieldProblem, type Said, type SaidValue } from '@gssr/kernel';
import { isNothing, readText } from './authored-payload.js';
import type { QuizContent } from './quiz-content.js';
import { readQuiz } from './read-quiz.js';
import { writeQuiz } from './write-quiz.js';

/**
 * A quiz as people write it: the `quiz` of course.yaml, always with its sections, and with Markdown for instructions. Plain
 * JSON.
 */
export type AuthoredQuiz = Record<string, unknown>;

export type QuizReading = { ok: true; quiz: QuizContent } | { ok: false; problems: readonly FieldProblem[] };

const SCHEMA = 'course.schema.json#/$defs/quiz';

/** The quiz as {@link toQuiz} reads it back to the same. */
export function toAuthoredQuiz(quiz: QuizContent): AuthoredQuiz {
  const { draw, ...written } = writeQuiz(quiz) as AuthoredQuiz;
  return quiz.sections ? written : { ...written, sections: [{ draw }] };
}

/**
 * Reads what somebody wrote, or says everything that does not have the right form, each with its field, such as
 * `sections.0.draw.1.count`. What is null or an empty text counts as left out.
 */
export function toQuiz(authored: unknown): QuizReading {
  const said = withoutNothing(authored);
  const problems = [...structureProblems(said, SCHEMA).map(fieldProblem), ...textProblems(said)];
  if (problems.length > 0) return { ok: false, problems };
  const unreadable = new ProblemList();
  const yaml = asYaml({ quiz: inOnePart(said as AuthoredQuiz) }, unreadable);
  if (yaml) return { ok: true, quiz: readQuiz(yaml, unreadable).value };
  return {
    ok: false,
    problems: unreadable.sorted().map((problem) => fieldProblem({ ...problem, path: [] })),
  };
}

/** What is wrong with a quiz of a draft, in the words and fields of its authored form. */
export const quizFieldProblem = (quiz: QuizContent, problem: DraftProblem): FieldProblem => {
  const [place, ...path] = problem.path;
  if (place !== 'content') return fieldProblem(problem);
  const inPart = path[0] === 'draw' && !quiz.sections;
  return fieldProblem({ ...problem, path: inPart ? ['sections', 0, ...path] : path });
};

const fieldProblem = ({ path, ...problem }: DraftProblem): FieldProblem => ({
  field: path.join('.'),
  code: 'QUIZ.AUTHORED',
  ...inWords(wholeAdvice(problem)),
});

/** Problems name settings as course.yaml does: `passMark`. Who fills in a form has never seen that. */
const inWords = ({ words }: Said): Said =>
  sayAll(...words.map(({ template, values }) => sentence(template, values.map(settingInWords))));

const settingInWords = (value: SaidValue): SaidValue => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return inWords({ message: '', words: value }).words;
  const [, key] = /^`([^`:]+):?`$/.exec(value) ?? [];
  return key === undefined
    ? value
    : sayAll(key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).words;
};

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).map(([name, part]) => [name, withoutNothing(part)] as const);
  return Object.fromEntries(said.filter(([, part]) => !isNothing(part)));
}

/** A quiz whose one section says nothing of itself is a quiz without sections, as authors write it. */
function inOnePart({ sections, ...quiz }: AuthoredQuiz): AuthoredQuiz {
  const [{ draw, ...more } = {}, ...others] = (sections ?? []) as AuthoredQuiz[];
  const isPlain = others.length === 0 && Object.keys(more).length === 0 && draw !== undefined;
  if (isPlain) return { ...quiz, draw };
  return sections === undefined ? quiz : { ...quiz, sections };
}

function textProblems(quiz: unknown): FieldProblem[] {
  const { sections } = (quiz ?? {}) as AuthoredQuiz;
  if (!Array.isArray(sections)) return [];
  return (sections as unknown[]).flatMap((section, index) => {
    const { instructions } = (section ?? {}) as AuthoredQuiz;
    return typeof instructions === 'string'
      ? readText(instructions, `sections.${index}.instructions`).problems
      : [];
  });
}

/** JSON is YAML; what YAML refuses is a character that nobody can see. */
const asYaml = (value: object, problems: ProblemList): YamlSource | undefined =>
  YamlSource.parse(SourceText.of('quiz', JSON.stringify(value)), problems);
