import type { QuizCheckParts } from '@gssr/contract';
import { useId } from 'react';
import { useT } from '../i18n/useT.js';
import { type Path, valueAt, withValue } from '../authoring/draft/json.js';
import { fieldId, useDraft } from '../authoring/draft/DraftContext.js';
import fields from '../authoring/fields/fields.module.css';
import { FieldFrame } from '../ui/FieldFrame.js';
import field from '../ui/field.module.css';
import type { DrawnFrom } from './builderQueries.js';
import { isNamed, randomDraw } from './editedQuiz.js';
import { WeightField } from './fields/WeightField.js';
import { NamedQuestions } from './NamedQuestions.js';
import { RandomFields } from './RandomFields.js';

export type DrawChecks = QuizCheckParts['draws'];

interface DrawFieldsProps {
  code: string;
  /** For who hears the page, where every draw has the same fields. */
  name: string;
  path: Path;
  from: DrawnFrom;
  /** Null while it is not known. */
  check: DrawChecks[number] | null;
}

/** Questions that everybody gets, or as many as are drawn at random from those that fit. */
export function DrawFields({ code, name, path, from, check }: DrawFieldsProps) {
  const t = useT();
  const id = useId();
  const { draft: quiz, change, problemAt } = useDraft();
  const named = isNamed(valueAt(quiz, path));
  const choose = (kind: string) =>
    change((known) =>
      withValue(known, path, kind === 'named' ? { questions: [] } : randomDraw(from.categories[0]?.key)),
    );
  const problem = problemAt(path);
  return (
    <>
      {problem ? (
        <p id={fieldId(path)} tabIndex={-1} className={fields['problem']}>
          {problem}
        </p>
      ) : null}
      <div className={fields['pair']}>
        <FieldFrame id={id} label={t('quizBuilder:which')}>
          {(described) => (
            <select
              {...described}
              id={id}
              className={field['input']}
              value={named ? 'named' : 'random'}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="random">{t('quizBuilder:random')}</option>
              <option value="named">{t('quizBuilder:named')}</option>
            </select>
          )}
        </FieldFrame>
        <WeightField
          path={[...path, 'weight']}
          label={t('quizBuilder:weight')}
          hint={t('quizBuilder:weightHint')}
        />
      </div>
      {named ? (
        <NamedQuestions code={code} name={name} path={path} from={from} named={check?.named ?? []} />
      ) : (
        <RandomFields path={path} from={from} available={check?.available ?? null} />
      )}
    </>
  );
}
