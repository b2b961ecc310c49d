import type { AttemptParts, GradeState } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { RichTextView } from '../richText/RichTextView.js';
import { Icon, type IconName } from '../ui/Icon.js';
import styles from './checkPanel.module.css';

type Live = NonNullable<AttemptParts['items'][number]['live']>;

const verdicts: Partial<Record<GradeState, [StringKey, IconName]>> = {
  RIGHT: ['quiz:checkRight', 'done'],
  PARTLY_RIGHT: ['quiz:checkPartlyRight', 'attention'],
  WRONG: ['quiz:checkNotRight', 'cross'],
};

/** What the last check came to, and the hint that it earned. */
export function Standing({ live: { phase, result, hint, rightParts } }: { live: Live }) {
  const t = useT();
  const format = useFormat();
  const [words, icon] = (result?.state && verdicts[result.state]) || [null, null];
  // A question that is not taken up again shows its own feedback above.
  const told = phase === 'OPEN' ? feedbackOn(result) : [];
  return (
    <>
      {words ? (
        <p className={styles['verdict']} data-state={result?.state}>
          <Icon name={icon} />
          {t(words)}
          {result && result.mark !== null && result.most !== null
            ? ` · ${t('quiz:checkPoints', { count: result.most, points: format.precise(result.mark), most: format.precise(result.most) })}`
            : null}
        </p>
      ) : null}
      {result?.source === 'EVERYBODY' ? <p>{t('quiz:checkForEverybody')}</p> : null}
      {result?.most === 0 ? <p>{t('quiz:checkDoesNotCount')}</p> : null}
      {rightParts === null ? null : <p>{t('quiz:rightParts', { count: rightParts })}</p>}
      {told.map((content, index) => (
        <RichTextView key={index} content={content} />
      ))}
      {hint ? (
        <div className={styles['hint']}>
          <p className={styles['hintTitle']}>{t('quiz:hint')}</p>
          <RichTextView content={hint} />
        </div>
      ) : null}
    </>
  );
}

const feedbackOn = (result: Live['result']) =>
  [...(result?.options ?? []).map(({ feedback }) => feedback), result?.answerFeedback].flatMap((feedback) =>
    feedback ? [feedback] : [],
  );
