import { say } from '@gssr/kernel';
import { errorAt, walkRichText, warningAt, type DraftProblem, keyName } from '@gssr/course';
import type { QuizContent } from './quiz-content.js';

const MS_PER_MINUTE = 60_000;

/** What is wrong with the rules of a quiz that takes `minutes`. Paths start at its content. */
export const ruleProblems = (quiz: QuizContent, minutes: number): DraftProblem[] => [
  ...badTimes(quiz),
  ...windowProblems(quiz),
  ...limitProblems(quiz, minutes),
  ...waitProblems(quiz),
  ...markingProblems(quiz),
  ...sectionProblems(quiz),
];

const isTime = (time: string | undefined): boolean => time === undefined || !Number.isNaN(Date.parse(time));

const badTimes = (quiz: QuizContent): DraftProblem[] =>
  (['opensAt', 'closesAt'] as const)
    .filter((field) => !isTime(quiz[field]))
    .map((field) =>
      errorAt([field], say`${keyName(field)} is no day and time.`, 'Write it as 2026-03-01T09:00+06:00.'),
    );

function windowProblems({ opensAt, closesAt, timeLimitMinutes }: QuizContent): DraftProblem[] {
  if (opensAt === undefined || closesAt === undefined || !isTime(opensAt) || !isTime(closesAt)) return [];
  const minutes = (Date.parse(closesAt) - Date.parse(opensAt)) / MS_PER_MINUTE;
  if (minutes <= 0)
    return [
      errorAt(
        ['closesAt'],
        'The quiz closes before it opens.',
        say`Give a time after ${keyName('opensAt')}.`,
      ),
    ];
  if (timeLimitMinutes === null || timeLimitMinutes <= minutes) return [];
  const message = say`The quiz is open for ${minutes} minutes, and its time limit is ${timeLimitMinutes}.`;
  return [warningAt(['closesAt'], message, 'Keep it open for at least one whole attempt.')];
}

function limitProblems({ timeLimitMinutes }: QuizContent, minutes: number): DraftProblem[] {
  if (timeLimitMinutes === null || timeLimitMinutes >= minutes) return [];
  const message = say`The quiz says it takes ${minutes} minutes and ends after ${timeLimitMinutes}.`;
  return [warningAt(['timeLimitMinutes'], message, 'Give at least as much time as it takes.')];
}

function waitProblems({ waitMinutes = 0, attemptsAllowed }: QuizContent): DraftProblem[] {
  if (waitMinutes === 0 || attemptsAllowed !== 1) return [];
  const message = 'There is a wait between attempts, and only one attempt.';
  return [
    warningAt(['waitMinutes'], message, say`Allow more attempts, or leave ${keyName('waitMinutes')} out.`),
  ];
}

function markingProblems({ marking }: QuizContent): DraftProblem[] {
  if (!marking) return [];
  const sample = marking.secondMarker === 'SAMPLE';
  if (sample === (marking.samplePercent !== undefined)) return [];
  return sample
    ? [
        errorAt(
          ['marking'],
          say`${keyName('samplePercent')} is missing.`,
          'Say how many percent of the answers get a second marker.',
        ),
      ]
    : [
        errorAt(
          ['marking', 'samplePercent'],
          'Only a sample has a percentage.',
          say`Write ${keyName('secondMarker: sample')}, or leave ${keyName('samplePercent')} out.`,
        ),
      ];
}

/** Only lessons list sources, so a citation in a quiz leads nowhere. */
function sectionProblems({ sections = [], draw }: QuizContent): DraftProblem[] {
  const both =
    sections.length > 0 && draw.length > 0
      ? [
          errorAt(
            ['draw'],
            'A quiz with sections draws in each of them.',
            say`Move ${keyName('draw')} into a section.`,
          ),
        ]
      : [];
  const texts = sections.flatMap(({ instructions = [] }, index) => {
    const path = ['sections', index, 'instructions'];
    const found: DraftProblem[] = [];
    walkRichText(instructions, (node, at) => {
      if (node.type === 'cite')
        found.push(
          errorAt([...path, ...at], 'Instructions cannot cite a source.', 'Name the source in words.'),
        );
    });
    return found;
  });
  return [...both, ...texts];
}
