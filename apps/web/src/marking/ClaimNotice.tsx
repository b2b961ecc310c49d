import { ClaimAnswerDocument } from '@gssr/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../api/request.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Notice } from '../ui/Notice.js';
import type { AnswerToMark } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

/** Takes the answer for this marker, and says so when somebody else has it. */
export function ClaimNotice({ answer: { attemptId, position, next } }: { answer: AnswerToMark }) {
  const t = useT();
  const format = useFormat();
  const { addressOf } = useMarkingList();
  const { mutate, data } = useMutation({
    mutationFn: async () => (await request(ClaimAnswerDocument, { attemptId, position })).claimAnswer,
  });
  useEffect(() => mutate(), [mutate]);
  if (data?.__typename !== 'AnswerTaken') return null;
  return (
    <Notice tone="attention" role="status" title={t('marking:taken', { time: format.time(data.until) })}>
      <p>{t('marking:takenBody')}</p>
      {next ? <ButtonLink to={addressOf(next)}>{t('marking:next')}</ButtonLink> : null}
    </Notice>
  );
}
