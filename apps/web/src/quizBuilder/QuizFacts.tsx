import { useT } from '../i18n/useT.js';
import { Field } from '../ui/Field.js';
import { FieldFrame } from '../ui/FieldFrame.js';
import field from '../ui/field.module.css';
import fields from '../authoring/fields/fields.module.css';
import type { Outline } from './builderQueries.js';
import { type EditedQuiz, placeText } from './editedQuiz.js';

export const factId = (name: string): string => `quiz-${name}`;

interface QuizFactsProps {
  edited: EditedQuiz;
  /** Null for a new quiz. */
  quizKey: string | null;
  outline: Outline;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<EditedQuiz>) => void;
}

/** What the quiz is called, and where it stands in the course. */
export function QuizFacts({ edited, quizKey, outline, errorOf, onChange }: QuizFactsProps) {
  const t = useT();
  return (
    <div className={fields['list']}>
      <div className={fields['pair']}>
        <Field
          id={factId('title')}
          label={t('quizBuilder:name')}
          hint={t('quizBuilder:nameHint')}
          error={errorOf('title')}
          value={edited.title}
          autoComplete="off"
          onChange={({ target }) => onChange({ title: target.value })}
        />
        <Field
          id={factId('minutes')}
          label={t('quizBuilder:minutes')}
          hint={t('quizBuilder:minutesHint')}
          error={errorOf('minutes')}
          inputMode="numeric"
          autoComplete="off"
          value={edited.minutes}
          onChange={({ target }) => onChange({ minutes: target.value })}
        />
        <FieldFrame id={factId('place')} label={t('quizBuilder:place')} error={errorOf('place')}>
          {(described) => (
            <select
              {...described}
              id={factId('place')}
              className={field['input']}
              value={edited.place}
              onChange={({ target }) => onChange({ place: target.value })}
            >
              <option value="">
                {quizKey === null ? t('quizBuilder:placeLast') : t('quizBuilder:placeStays')}
              </option>
              {outline.sections.map((section, index) => (
                <optgroup key={index} label={section.title}>
                  <option value={placeText(index, null)}>
                    {t('quizBuilder:placeFirst', { section: section.title })}
                  </option>
                  {section.activities
                    .filter(({ key }) => key !== quizKey)
                    .map(({ key, title }) => (
                      <option key={key} value={placeText(index, key)}>
                        {t('quizBuilder:placeAfter', { activity: title })}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
      <label className={fields['check']}>
        <input
          id={factId('required')}
          type="checkbox"
          checked={edited.required}
          onChange={({ target }) => onChange({ required: target.checked })}
        />
        {t('quizBuilder:required')}
      </label>
    </div>
  );
}
