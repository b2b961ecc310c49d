import { useT } from '../../i18n/useT.js';
import { type Path, textAt, valueAt, withValue } from '../../authoring/draft/json.js';
import { fieldId, useDraft } from '../../authoring/draft/DraftContext.js';
import styles from '../../authoring/fields/fields.module.css';
import { TextArea } from '../../authoring/fields/TextArea.js';
import { WholeField } from '../../authoring/fields/WholeField.js';
import { readPoints, regionInside, writePoints } from './region.js';

const types = ['RECTANGLE', 'CIRCLE', 'POLYGON'] as const;

/** Shape and place of a region, in pixels of the image. */
export function RegionFields({ path }: { path: Path }) {
  const t = useT();
  const { draft: question, change, problemAt } = useDraft();
  const type = textAt(question, [...path, 'type']);
  const width = Number(valueAt(question, ['image', 'width']) ?? 1);
  const height = Number(valueAt(question, ['image', 'height']) ?? 1);
  const choose = (next: string) =>
    change((known) => withValue(known, path, regionInside(next, width, height)));
  return (
    <fieldset id={fieldId(path)} tabIndex={-1}>
      <legend>{t('questionEditor:shape')}</legend>
      {problemAt(path) ? <p className={styles['problem']}>{problemAt(path)}</p> : null}
      {types.map((value) => (
        <label key={value} className={styles['check']}>
          <input
            type="radio"
            name={`shape-${path.join('-')}`}
            checked={type === value}
            onChange={() => choose(value)}
          />
          {value === 'RECTANGLE'
            ? t('questionEditor:rectangle')
            : value === 'CIRCLE'
              ? t('questionEditor:circle')
              : t('questionEditor:polygon')}
        </label>
      ))}
      {type === 'RECTANGLE' ? (
        <div className={styles['pair']}>
          <WholeField path={[...path, 'left']} label={t('questionEditor:left')} />
          <WholeField path={[...path, 'top']} label={t('questionEditor:top')} />
          <WholeField path={[...path, 'width']} label={t('questionEditor:width')} />
          <WholeField path={[...path, 'height']} label={t('questionEditor:height')} />
        </div>
      ) : null}
      {type === 'CIRCLE' ? (
        <div className={styles['pair']}>
          <WholeField path={[...path, 'x']} label={t('questionEditor:centreX')} />
          <WholeField path={[...path, 'y']} label={t('questionEditor:centreY')} />
          <WholeField path={[...path, 'radius']} label={t('questionEditor:radius')} />
        </div>
      ) : null}
      {type === 'POLYGON' ? (
        <TextArea
          id={`${fieldId(path)}-points`}
          label={t('questionEditor:corners')}
          hint={t('questionEditor:cornersHint')}
          rows={4}
          defaultValue={writePoints(valueAt(question, path))}
          onBlur={({ target }) =>
            change((known) => withValue(known, [...path, 'points'], readPoints(target.value)))
          }
        />
      ) : null}
    </fieldset>
  );
}
