import type { FormattedText, GapQuestion, MatchingQuestion } from '../question.js';
import type { TextMapper } from './raw-payload.js';
import { words } from './map-true-false.js';

/** A pair without a question is an answer that fits none. The same answer twice is one choice. */
export function mapMatching({ stem, pairs }: MatchingQuestion, texts: TextMapper): object {
  const answers = [...new Set(pairs.map(({ answer }) => answer))];
  const idOf = (answer: string): string => `c${answers.indexOf(answer) + 1}`;
  const asked = pairs.filter(({ question }) => question.text !== '' || question.files.length > 0);
  return {
    kind: 'MATCHING',
    stem: texts.rich(stem, 'stem'),
    stems: asked.map(({ question, answer }, index) => ({
      id: `s${index + 1}`,
      content: texts.rich(question, `stems.${index}.content`),
      choice: idOf(answer),
    })),
    choices: answers.map((answer) => ({ id: idOf(answer), content: words(answer) })),
  };
}

/** The gap `[[3]]` wants the third choice; here every gap has a name of its own. */
export function mapGaps({ kind, stem, choices }: GapQuestion, texts: TextMapper): object {
  const wanted: string[] = [];
  const text = replaceGaps(stem, (number) => {
    wanted.push(number);
    return `g${wanted.length}`;
  });
  return {
    kind: kind === 'gap-select' ? 'GAP_SELECT' : 'DRAG_TEXT',
    stem: texts.rich(text, 'stem'),
    gaps: wanted.map((number, index) => ({ id: `g${index + 1}`, choice: `c${Number(number)}` })),
    choices: choices.map((choice, index) => ({
      id: `c${index + 1}`,
      content: choice.text,
      group: /^[\w-]+$/.test(choice.group) ? choice.group : '1',
      // A word of a drop-down list can be chosen in each of them.
      reusable: kind === 'gap-select' || choice.infinite,
    })),
  };
}

const replaceGaps = (stem: FormattedText, name: (number: string) => string): FormattedText => ({
  ...stem,
  text: stem.text.replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => `[[${name(number)}]]`),
});
