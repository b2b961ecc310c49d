import { SubmitMarkingDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { announce } from '../ui/announce.js';
import { type DraftPlace, dropDraft, keepDraft, type MarkingDraft } from './markingDraft.js';
import type { AnswerToMark } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

/** Sends a marking and goes on with the next answer, of its list, or back to the list when there is none. */
export function useSubmitMarking(place: DraftPlace, { version, next }: AnswerToMark) {
  const { attemptId, position } = place;
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const list = useMarkingList();
  return useMutation({
    mutationFn: async ({ levels, comment, note }: MarkingDraft) => {
      const choices = Object.entries(levels).map(([criterionId, levelId]) => ({ criterionId, levelId }));
      const input = { attemptId, position, version, levels: choices, comment, note };
      return (await request(SubmitMarkingDocument, { input })).submitMarking;
    },
    onSuccess: (result, draft) => {
      // It can be saved as the next marking once the page is loaded again.
      if (result.__typename === 'MarkingConflict') keepDraft({ ...place, stage: result.stage }, draft);
      if (result.__typename !== 'MarkingSubmitted') return;
      dropDraft(place);
      client.removeQueries({ queryKey: ['marking', 'answer', attemptId, position] });
      void client.invalidateQueries({ queryKey: ['marking'] });
      announce(result.attemptGraded ? t('marking:savedAndGraded') : t('marking:saved'));
      navigate(next ? list.addressOf(next) : list.address);
    },
  });
}

export type SubmitResult = ReturnType<typeof useSubmitMarking>['data'];
