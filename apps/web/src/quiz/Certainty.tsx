import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import styles from './checkPanel.module.css';

interface CertaintyProps {
  name: string;
  value: number | null;
  disabled: boolean;
  onChoose: (certainty: number) => void;
}

const levels: [number, StringKey][] = [
  [1, 'quiz:certaintyLow'],
  [2, 'quiz:certaintyMiddle'],
  [3, 'quiz:certaintyHigh'],
];

/** How certain somebody is of an answer, with what that earns and costs. */
export function Certainty({ name, value, disabled, onChoose }: CertaintyProps) {
  const t = useT();
  return (
    <fieldset className={styles['certainty']} disabled={disabled}>
      <legend>{t('quiz:certainty')}</legend>
      {levels.map(([level, words]) => (
        <label key={level}>
          <input type="radio" name={name} checked={value === level} onChange={() => onChoose(level)} />
          <span>{t(words)}</span>
        </label>
      ))}
    </fieldset>
  );
}
