import { AnswerCheckDocument } from '@gssr/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../api/errors.js';
import { request } from '../../api/request.js';
import { useT } from '../../i18n/useT.js';
import { ItemFieldset } from '../../item/ItemFieldset.js';
import { ItemReview } from '../../item/ItemReview.js';
import { Button } from '../../ui/Button.js';
import { ErrorState } from '../../ui/ErrorState.js';
import type { BlockOf } from '../LessonBlockView.js';
import { CheckVerdict } from './CheckVerdict.js';
import styles from './blocks.module.css';

/** A question on the way: not marked, answered at once, and as often as one likes. */
export function InlineCheck({
  block: { id, item },
  activityId,
}: {
  block: BlockOf<'CheckBlock'>;
  activityId: string;
}) {
  const t = useT();
  const [chosen, setChosen] = useState<string[]>([]);
  const [empty, setEmpty] = useState(false);
  const check = useMutation({
    mutationFn: async () =>
      (
        await request(AnswerCheckDocument, {
          input: { activityId, blockId: id, response: { options: chosen } },
        })
      ).answerCheck,
  });
  const feedback = check.data?.__typename === 'CheckFeedback' ? check.data : null;

  const press = () => {
    setEmpty(!feedback && chosen.length === 0);
    if (feedback) check.reset();
    else if (chosen.length > 0) check.mutate();
  };

  return (
    <div role="group" className={styles['check']} aria-label={t('lesson:check')}>
      <p className={styles['label']}>{t('lesson:checkLabel')}</p>
      {feedback ? (
        <ItemReview item={item} feedback={feedback.options} />
      ) : (
        <ItemFieldset item={item} name={id} chosen={chosen} onChoose={setChosen} />
      )}
      <div role="status" className={styles['verdict']}>
        {empty ? <p>{t('lesson:chooseFirst')}</p> : null}
        {feedback ? <CheckVerdict fraction={feedback.fraction} feedback={feedback.feedback} /> : null}
      </div>
      {check.isError ? <ErrorState failure={failureOf(check.error)} /> : null}
      <Button onClick={press} busy={check.isPending}>
        {feedback ? t('lesson:answerAgain') : t('lesson:checkAnswer')}
      </Button>
    </div>
  );
}
