import type { Located, YamlSource } from '@gssr/course';
import type { QuizContent, ReviewSetting } from './quiz-content.js';

type QuizYaml = {
  draw: { category: string; count: number }[];
  passMark: number;
  timeLimitMinutes?: number;
  attemptsAllowed?: number;
  shuffleOptions?: boolean;
  review?: ReviewSetting;
};

/** The settings of a quiz from its entry in course.yaml. */
export function readQuiz(entry: YamlSource): Located<QuizContent> {
  const yaml = entry.at('quiz');
  const { draw, passMark, timeLimitMinutes, attemptsAllowed, shuffleOptions, review } =
    yaml.value as QuizYaml;
  const value: QuizContent = {
    draw: draw.map(({ category, count }) => ({ category, count })),
    passMark,
    timeLimitMinutes: timeLimitMinutes ?? null,
    attemptsAllowed: attemptsAllowed ?? null,
    shuffleOptions: shuffleOptions !== false,
    review: review ?? 'always',
  };
  return { value, locate: yaml.locate };
}
