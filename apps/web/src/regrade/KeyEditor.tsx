import { useId } from 'react';
import { plainText } from '../richText/plainText.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { Field } from '../ui/Field.js';
import { emptyRow, type KeyLines, type KeyRow, moved } from './keyDraft.js';
import styles from './regrade.module.css';

interface KeyEditorProps {
  /** Of what the key is: the question, or a part of it by its name. */
  legend: string;
  of: KeyLines;
  /** Whether further answers are taken, in which nothing that was right gets wrong. */
  isAdding: boolean;
  rows: readonly KeyRow[];
  onChange: (rows: KeyRow[]) => void;
}

/** The key as plain fields, in the form of the question's kind. */
export function KeyEditor({ legend, of: key, isAdding, rows, onChange }: KeyEditorProps) {
  const t = useT();
  const { form } = key;
  const change = (id: string, part: Partial<KeyRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  if (form === 'NONE' || form === 'WHOLE') return null;
  return (
    <fieldset className={styles['key']}>
      <legend>{legend}</legend>
      {rows.map((row, index) => {
        const known = key.entries.find(({ id }) => id === row.id);
        const label = known?.content ? plainText(known.content) : (known?.text ?? row.id);
        if (form === 'CHOICES')
          return <Share key={row.id} label={label} row={row} onChange={change} hint={index === 0} />;
        if (form === 'SLOTS')
          return (
            <Place
              key={row.id}
              label={label}
              row={row}
              choices={key.choices}
              alsoRight={known?.alsoRight ?? []}
              onChange={change}
            />
          );
        if (form === 'ORDER')
          return (
            <Ordered
              key={row.id}
              label={label}
              index={index}
              count={rows.length}
              onMove={(by) => onChange(moved(rows, index, by))}
            />
          );
        return (
          <Written
            key={row.id}
            row={row}
            number={index + 1}
            isNumber={form === 'NUMBERS'}
            onChange={change}
          />
        );
      })}
      {form === 'CHOICES' && isAdding ? <p className={styles['soft']}>{t('regrade:alsoRightHint')}</p> : null}
      {form === 'SLOTS' && isAdding ? <p className={styles['soft']}>{t('regrade:alsoFitsHint')}</p> : null}
      {form === 'NUMBERS' ? <p>{t('regrade:numbersHint')}</p> : null}
      {form === 'TEXTS' || form === 'NUMBERS' ? (
        <div>
          <Button onClick={() => onChange([...rows, emptyRow()])}>{t('regrade:addAnswer')}</Button>
        </div>
      ) : null}
    </fieldset>
  );
}

type Change = (id: string, part: Partial<KeyRow>) => void;

function Share({
  label,
  row,
  onChange,
  hint,
}: {
  label: string;
  row: KeyRow;
  onChange: Change;
  hint: boolean;
}) {
  const t = useT();
  const id = useId();
  return (
    <Field
      id={id}
      label={label}
      hint={hint ? t('regrade:shareHint') : undefined}
      value={row.value}
      inputMode="text"
      onChange={(event) => onChange(row.id, { value: event.target.value })}
    />
  );
}

interface PlaceProps {
  label: string;
  row: KeyRow;
  choices: KeyLines['choices'];
  /** Ids of the choices that are right here besides the first. */
  alsoRight: readonly string[];
  onChange: Change;
}

function Place({ label, row, choices, alsoRight, onChange }: PlaceProps) {
  const t = useT();
  const format = useFormat();
  const options = choices.map(({ id, content, text }) => ({
    value: id,
    label: content ? plainText(content) : (text ?? id),
  }));
  const others = options.filter(({ value }) => alsoRight.includes(value)).map((option) => option.label);
  return (
    <div>
      <Choice
        label={label}
        value={row.value}
        options={options}
        onChoose={(value) => onChange(row.id, { value })}
      />
      {others.length > 0 ? (
        <p className={styles['soft']}>{t('regrade:rightAsWell', { choices: format.list(others) })}</p>
      ) : null}
    </div>
  );
}

interface WrittenProps {
  row: KeyRow;
  number: number;
  isNumber: boolean;
  onChange: Change;
}

function Written({ row, number, isNumber, onChange }: WrittenProps) {
  const t = useT();
  const id = useId();
  return (
    <div className={styles['written']}>
      <Field
        id={`${id}-text`}
        label={t(isNumber ? 'regrade:numberOf' : 'regrade:answerOf', { number })}
        hint={isNumber ? undefined : t('regrade:patternHint')}
        value={row.text}
        onChange={(event) => onChange(row.id, { text: event.target.value })}
      />
      {isNumber ? (
        <Field
          id={`${id}-tolerance`}
          label={t('regrade:toleranceOf', { number })}
          value={row.tolerance}
          onChange={(event) => onChange(row.id, { tolerance: event.target.value })}
        />
      ) : null}
      <Field
        id={`${id}-share`}
        label={t('regrade:shareOf', { number })}
        value={row.value}
        onChange={(event) => onChange(row.id, { value: event.target.value })}
      />
    </div>
  );
}

interface OrderedProps {
  label: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
}

function Ordered({ label, index, count, onMove }: OrderedProps) {
  const t = useT();
  return (
    <div className={styles['place']}>
      <span>
        {index + 1}. {label}
      </span>
      <span className={styles['moves']}>
        <Button disabled={index === 0} aria-label={t('regrade:moveUp', { label })} onClick={() => onMove(-1)}>
          {t('regrade:up')}
        </Button>
        <Button
          disabled={index === count - 1}
          aria-label={t('regrade:moveDown', { label })}
          onClick={() => onMove(1)}
        >
          {t('regrade:down')}
        </Button>
      </span>
    </div>
  );
}
