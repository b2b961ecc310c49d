import { useT } from '../../i18n/useT.js';
import type { Placing } from './usePlacing.js';
import styles from './placing.module.css';

interface WordBankProps {
  words: readonly { id: string; words: string }[];
  placing: Placing;
}

/** What there is to place. A button picks it up; a drag carries it. */
export function WordBank({ words, placing }: WordBankProps) {
  const t = useT();
  return (
    <div role="group" aria-label={t('item:bank')} className={styles['bank']}>
      {words.map(({ id, words: text }) => (
        <button
          key={id}
          type="button"
          className={styles['word']}
          aria-pressed={placing.picked === id}
          onClick={() => placing.pick(id)}
          onKeyDown={(event) => event.key === 'Escape' && placing.cancel()}
          {...placing.drag(id)}
        >
          {text}
        </button>
      ))}
      {words.length === 0 ? <p>{t('item:bankEmpty')}</p> : null}
    </div>
  );
}
