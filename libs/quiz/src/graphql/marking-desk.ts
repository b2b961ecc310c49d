import { PublishedCourses } from '@gssr/course';
import { ViewerOf } from '@gssr/identity/graphql';
import { isId, type Page, type PageRequest } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AnswersToMark } from '../marking/answer-to-mark.js';
import type { MarkerInQuestion } from '../marking/decide-marking.js';
import { MarkingAgreement } from '../marking/marking-agreement.js';
import { MarkingQueue } from '../marking/marking-queue.js';
import type { MarkingFilter } from '../marking/queued-answer.js';
import { Questions } from '../question/questions.js';
import type { AnswerToMarkType } from './answer-to-mark.types.js';
import type { MarkingAgreementType } from './marking-agreement.types.js';
import type { MarkingEntryType, MarkingFacetsType } from './marking.types.js';
import { titleOf, toAnswerToMark, toFilter } from './marking.view.js';

/** What markers read, put together from queue, questions and courses. */
@Injectable()
export class MarkingDesk {
  constructor(
    private readonly queue: MarkingQueue,
    private readonly answers: AnswersToMark,
    private readonly agreements: MarkingAgreement,
    private readonly questions: Questions,
    private readonly courses: PublishedCourses,
    private readonly viewerOf: ViewerOf,
  ) {}

  async marker(context: GraphqlContext): Promise<MarkerInQuestion> {
    const { id, roles } = await this.viewerOf.required(context);
    return { id, isAdministrator: roles.includes('ADMINISTRATOR') };
  }

  async entries(
    marker: MarkerInQuestion,
    filter: MarkingFilter,
    request: PageRequest,
  ): Promise<Page<MarkingEntryType>> {
    const { edges, pageInfo } = await this.queue.answers(marker, filter, request);
    const payloads = await this.questions.payloads(edges.map(({ node }) => node.questionVersionId));
    return {
      pageInfo,
      edges: edges.map(({ cursor, node }, index) => {
        const payload = payloads[index];
        const questionTitle = payload ? titleOf(node.questionTitle, payload) : '';
        return { cursor, node: { ...node, questionTitle, claimedByMe: node.claimedByMe ?? false } };
      }),
    };
  }

  async facets(marker: MarkerInQuestion, filter: MarkingFilter): Promise<MarkingFacetsType> {
    const { courses, questions } = await this.queue.facets(marker, filter);
    const payloads = await this.questions.payloads(
      questions.map(({ questionVersionId }) => questionVersionId),
    );
    return {
      courses,
      questions: questions.map(({ value, title, count }, index) => {
        const payload = payloads[index];
        return { value, title: payload ? titleOf(title, payload) : '', count };
      }),
    };
  }

  async answer(
    marker: MarkerInQuestion,
    attemptId: string,
    position: number,
    within: MarkingFilter | null,
  ): Promise<AnswerToMarkType | null> {
    const answer = await this.answers.find(marker, attemptId, position);
    const place = answer && (await this.courses.activity(answer.activityId));
    if (!place) return null;
    const filter = within ?? toFilter({ activityId: answer.activityId });
    const [counts, next] = await Promise.all([
      this.queue.counts(answer.activityId),
      this.answers.next(marker, filter, answer),
    ]);
    const titles = { quizTitle: place.activity.title, courseTitle: place.version.title };
    return { ...toAnswerToMark(answer), ...titles, counts, next };
  }

  async agreement(activityId: string): Promise<MarkingAgreementType | null> {
    const place = isId(activityId) ? await this.courses.activity(activityId) : null;
    if (place?.activity.kind !== 'QUIZ') return null;
    const { agreement, questions } = await this.agreements.of(activityId);
    return {
      activityId,
      quizTitle: place.activity.title,
      agreement,
      questions: questions.map(({ title, payload, ...question }) => ({
        ...question,
        title: titleOf(title, payload),
      })),
    };
  }
}
