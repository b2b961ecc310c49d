import type { ItemResponse, NumberParts } from '@gssr/contract';
import { useT } from '../../i18n/useT.js';
import { textIn, typed, unitIn } from '../response.js';
import styles from './kinds.module.css';

interface NumberFieldsProps {
  view: NumberParts;
  response: ItemResponse | null;
  onChange: (response: { text: string; unit: string | null }) => void;
  /** Of the field for the number. */
  id: string;
  /** Where nothing on the page names it. */
  label?: string;
  describedBy?: string;
}

const longest = 200;

/** A field for a number, and a list of units where one is chosen. */
export function NumberFields({ view, response, onChange, id, label, describedBy }: NumberFieldsProps) {
  const t = useT();
  const [text, unit] = [textIn(response), unitIn(response)];
  return (
    <>
      <input
        id={id}
        className={styles['number']}
        value={text}
        maxLength={longest}
        inputMode={view.units ? 'decimal' : 'text'}
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => onChange({ text: typed(event.target.value), unit })}
      />
      {view.units ? (
        <select
          className={styles['select']}
          value={unit ?? ''}
          aria-label={label ? t('item:unitOf', { name: label }) : t('item:unit')}
          onChange={(event) => onChange({ text, unit: event.target.value || null })}
        >
          <option value="">{t('item:chooseUnit')}</option>
          {view.units.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      ) : null}
    </>
  );
}
