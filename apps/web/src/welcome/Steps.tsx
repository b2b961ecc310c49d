import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import styles from './welcome.module.css';

const steps: readonly { title: StringKey; body: StringKey }[] = [
  { title: 'welcome:chooseTitle', body: 'welcome:chooseBody' },
  { title: 'welcome:readTitle', body: 'welcome:readBody' },
  { title: 'welcome:answerTitle', body: 'welcome:answerBody' },
  { title: 'welcome:certificateTitle', body: 'welcome:certificateBody' },
];

export function Steps() {
  const t = useT();
  return (
    <section aria-labelledby="steps" className={styles['section']}>
      <h2 id="steps">{t('welcome:howTitle')}</h2>
      <ol className={styles['steps']}>
        {steps.map(({ title, body }) => (
          <li key={title}>
            <h3>{t(title)}</h3>
            <p>{t(body)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
