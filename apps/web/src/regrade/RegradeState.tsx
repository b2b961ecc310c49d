import { useT } from '../i18n/useT.js';
import { Notice } from '../ui/Notice.js';
import { Progress } from '../ui/Progress.js';
import page from '../ui/page.module.css';
import styles from './regrade.module.css';
import { isWorking, type Regrade } from './regradeQuery.js';
import { actionWords, stateWords } from './regradeWords.js';

/** What is being done, how much is left, and what has come of it. */
export function RegradeState({ regrade }: { regrade: Regrade }) {
  const t = useT();
  const { state, total, done, failedAt, failureCode, action, names, counts } = regrade;
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  return (
    <section className={page['section']} aria-label={t('regrade:state')}>
      <p className={styles['what']}>
        {t(actionWords[action])} · {names.activityTitle ?? t('regrade:everyQuiz')}
      </p>
      <p role="status" className={styles['state']}>
        {failedAt ? t('regrade:stopped') : t(stateWords[state])}
      </p>
      {failedAt ? (
        <Notice tone="lost" title={t('regrade:stoppedTitle')}>
          <p>{t('regrade:stoppedBody', { code: failureCode ?? '' })}</p>
        </Notice>
      ) : null}
      {isWorking(regrade) ? (
        <>
          <Progress percent={percent} label={t('regrade:progress')} />
          <p className={styles['soft']}>{t('regrade:progressBody', { done, total })}</p>
        </>
      ) : null}
      {counts && !isWorking(regrade) ? <Counts regrade={regrade} counts={counts} /> : null}
    </section>
  );
}

function Counts({ regrade, counts }: { regrade: Regrade; counts: NonNullable<Regrade['counts']> }) {
  const t = useT();
  const { attempts, changed, passesWon, passesLost, certificatesCome, certificatesGo, keptByHand } = counts;
  return (
    <ul className={styles['counts']}>
      <li>
        {t(regrade.state === 'READY' ? 'regrade:wouldChange' : 'regrade:didChange', {
          changed,
          count: attempts,
        })}
      </li>
      {passesWon > 0 ? <li>{t('regrade:passesWon', { count: passesWon })}</li> : null}
      {passesLost > 0 ? <li>{t('regrade:passesLost', { count: passesLost })}</li> : null}
      {certificatesCome > 0 ? <li>{t('regrade:certificatesCome', { count: certificatesCome })}</li> : null}
      {certificatesGo > 0 ? <li>{t('regrade:certificatesGo', { count: certificatesGo })}</li> : null}
      {keptByHand > 0 ? <li>{t('regrade:keptByHand', { count: keptByHand })}</li> : null}
      {counts.problems > 0 ? <li>{t('regrade:problems', { count: counts.problems })}</li> : null}
      {counts.differs > 0 ? <li>{t('regrade:differs', { count: counts.differs })}</li> : null}
    </ul>
  );
}
