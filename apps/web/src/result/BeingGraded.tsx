import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import styles from './result.module.css';

/** `answersUntil`: until then answers from devices without a connection may still arrive; null when none are waited for. */
export function BeingGraded({ answersUntil }: { answersUntil: string | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles['score']}>
      <PageTitle tab={t('result:tab')}>{t('result:submitted')}</PageTitle>
      <p role="status">
        {answersUntil
          ? t('result:waitsForAnswers', { time: format.dateTime(answersUntil) })
          : t('result:beingGraded')}
      </p>
    </div>
  );
}
