import { useT } from '../../i18n/useT.js';
import { type Json, type Path, textAt, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { useCourseMark, type DecimalMark } from '../draft/courseMark.js';
import { newQuestion } from '../draft/templates.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import styles from '../../authoring/fields/fields.module.css';
import { LineField } from '../../authoring/fields/LineField.js';
import { PartChoice } from './PartChoice.js';
import { NumericalEditor } from './NumericalEditor.js';
import { ShortTextEditor } from './ShortTextEditor.js';

const partKinds = ['SHORT_TEXT', 'NUMERICAL', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE'] as const;
type PartKind = (typeof partKinds)[number];

/** A question inside the text for each of its gaps. */
export function ClozeEditor() {
  const t = useT();
  const { draft: question } = useDraft();
  return (
    <EntryList
      path={['parts']}
      title={t('questionEditor:gaps')}
      hint={t('questionEditor:partsHint')}
      nameOf={(number) => t('questionEditor:gapName', { id: textAt(question, ['parts', number - 1, 'id']) })}
      addLabel={t('questionEditor:addGap')}
      blank={{ weight: '1', question: part('SHORT_TEXT', '') }}
      fixedOrder
    >
      {(path) => <PartFields path={path} />}
    </EntryList>
  );
}

const part = (kind: PartKind, stem: string, mark?: DecimalMark): Json =>
  withValue(newQuestion(kind, mark), ['stem'], stem);

function PartFields({ path }: { path: Path }) {
  const t = useT();
  const { draft: question, change } = useDraft();
  const mark = useCourseMark();
  const at: Path = [...path, 'question'];
  const kind = textAt(question, [...at, 'kind']) as PartKind;
  const names: Record<PartKind, string> = {
    SHORT_TEXT: t('questionEditor:kindShortText'),
    NUMERICAL: t('questionEditor:kindNumerical'),
    SINGLE_CHOICE: t('questionEditor:kindSingleChoice'),
    MULTIPLE_CHOICE: t('questionEditor:kindMultipleChoice'),
  };
  const choose = (next: PartKind) =>
    change((known) => withValue(known, at, part(next, textAt(known, [...at, 'stem']), mark)));
  return (
    <>
      <div className={styles['pair']}>
        <LineField
          path={[...at, 'stem']}
          label={t('questionEditor:partName')}
          hint={t('questionEditor:partNameHint')}
        />
        <LineField path={[...path, 'weight']} label={t('questionEditor:weight')} inputMode="decimal" />
      </div>
      <fieldset>
        <legend>{t('questionEditor:partKind')}</legend>
        {partKinds.map((value) => (
          <label key={value} className={styles['check']}>
            <input
              type="radio"
              name={`kind-${path.join('-')}`}
              checked={kind === value}
              onChange={() => choose(value)}
            />
            {names[value]}
          </label>
        ))}
      </fieldset>
      {kind === 'SHORT_TEXT' ? <ShortTextEditor at={at} /> : null}
      {kind === 'NUMERICAL' ? <NumericalEditor at={at} /> : null}
      {kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' ? <PartChoice at={at} /> : null}
    </>
  );
}
