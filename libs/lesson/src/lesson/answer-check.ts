import type { FieldProblem } from '@gssr/kernel';
import { gradeItem, parseResponse, validatePayload, type ItemGrade } from '@gssr/quiz/grading';
import { Injectable } from '@nestjs/common';
import { Lessons } from './lessons.js';

export type CheckResult =
  | { kind: 'feedback'; grade: ItemGrade }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** Answers inline checks. They are for learning: nothing is marked and nothing is kept. */
@Injectable()
export class AnswerCheck {
  constructor(private readonly lessons: Lessons) {}

  async answer(activityId: string, blockId: string, response: unknown): Promise<CheckResult> {
    const lesson = await this.lessons.byActivity(activityId);
    const block = lesson?.blocks.find(({ id }) => id === blockId);
    if (block?.type !== 'check') return { kind: 'not-available' };
    const question = validatePayload(block.item.payload);
    if (!question.ok) throw new Error('A published check is not a valid question.');
    const parsed = parseResponse(question.payload, response);
    if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
    return { kind: 'feedback', grade: gradeItem(question.payload, parsed.response) };
  }
}
