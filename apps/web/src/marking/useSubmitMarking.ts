import { SubmitMarkingDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';
import { dropDraft, type MarkingDraft } from './markingDraft.js';
import type { AnswerToMark } from './markingQueries.js';

/** Sends a marking and goes on with the next answer, or back to the list when there is none. */
export function useSubmitMarking({ attemptId, position, version, activityId, next }: AnswerToMark) {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async ({ levels, comment, note }: MarkingDraft) => {
      const choices = Object.entries(levels).map(([criterionId, levelId]) => ({ criterionId, levelId }));
      const input = { attemptId, position, version, levels: choices, comment, note };
      return (await request(SubmitMarkingDocument, { input })).submitMarking;
    },
    onSuccess: (result) => {
      if (result.__typename !== 'MarkingSubmitted') return;
      dropDraft(attemptId, position);
      client.removeQueries({ queryKey: ['marking', 'answer', attemptId, position] });
      void client.invalidateQueries({ queryKey: ['marking'] });
      announce(result.attemptGraded ? t('marking:savedAndGraded') : t('marking:saved'));
      navigate(
        next ? paths.markingAnswer(activityId, next.attemptId, next.position) : paths.markingQuiz(activityId),
      );
    },
  });
}

export type SubmitResult = ReturnType<typeof useSubmitMarking>['data'];
