import type { RegradeAction } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import styles from './regrade.module.css';
import { actionHints, actionWords } from './regradeWords.js';

interface ActionChoiceProps {
  actions: readonly RegradeAction[];
  action: RegradeAction;
  onChoose: (action: RegradeAction) => void;
}

export function ActionChoice({ actions, action, onChoose }: ActionChoiceProps) {
  const t = useT();
  return (
    <fieldset className={styles['actions']}>
      <legend>{t('regrade:what')}</legend>
      {actions.map((value) => (
        <label key={value}>
          <input type="radio" name="action" checked={action === value} onChange={() => onChoose(value)} />
          <span>
            {t(actionWords[value])}
            <span className={styles['soft']}>{t(actionHints[value])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
