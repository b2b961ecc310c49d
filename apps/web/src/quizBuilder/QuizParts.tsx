import { useT } from '../i18n/useT.js';
import { listAt } from '../authoring/draft/json.js';
import { useDraft } from '../authoring/draft/DraftContext.js';
import { EntryList } from '../authoring/fields/EntryList.js';
import fields from '../authoring/fields/fields.module.css';
import { LineField } from '../authoring/fields/LineField.js';
import { MarkdownField } from '../authoring/fields/MarkdownField.js';
import { More } from '../authoring/fields/More.js';
import type { DrawnFrom } from './builderQueries.js';
import { DrawFields, type DrawChecks } from './DrawFields.js';
import { randomDraw } from './editedQuiz.js';
import { DefaultSelect } from './fields/DefaultSelect.js';
import styles from './builder.module.css';

interface QuizPartsProps {
  code: string;
  from: DrawnFrom;
  checks: DrawChecks;
}

const perPage = [2, 3, 4, 5, 10, 20] as const;

/** The sections of a quiz, and what each of them asks. */
export function QuizParts({ code, from, checks }: QuizPartsProps) {
  const t = useT();
  const { draft: quiz } = useDraft();
  const single = listAt(quiz, ['sections']).length < 2;
  const nameOf = (part: number, number: number) =>
    single ? t('quizBuilder:draw', { number }) : t('quizBuilder:drawOf', { part, number });
  const blank = randomDraw(from.categories[0]?.key);
  return (
    <EntryList
      path={['sections']}
      title={t('quizBuilder:parts')}
      hint={t('quizBuilder:partsHint')}
      nameOf={(number) => t('quizBuilder:part', { number })}
      addLabel={t('quizBuilder:addPart')}
      blank={{ draw: [blank] }}
      withoutIds
      least={1}
    >
      {(path, section) => (
        <>
          <More label={single ? t('quizBuilder:aboutSingle') : t('quizBuilder:aboutPart')}>
            <LineField
              path={[...path, 'title']}
              label={t('quizBuilder:partTitle')}
              hint={t('quizBuilder:partTitleHint')}
            />
            <MarkdownField
              path={[...path, 'instructions']}
              label={t('quizBuilder:instructions')}
              hint={t('quizBuilder:instructionsHint')}
              optional
            />
            <div className={fields['pair']}>
              <DefaultSelect
                path={[...path, 'questionsPerPage']}
                label={t('quizBuilder:perPage')}
                options={[
                  { value: 1, label: t('quizBuilder:onePerPage') },
                  ...perPage.map((value) => ({
                    value,
                    label: t('quizBuilder:severalPerPage', { count: value }),
                  })),
                  { value: 'all', label: t('quizBuilder:allOnOnePage') },
                ]}
              />
            </div>
          </More>
          <div className={styles['nested']}>
            <EntryList
              path={[...path, 'draw']}
              title={single ? t('quizBuilder:draws') : t('quizBuilder:drawsOf', { part: section + 1 })}
              nameOf={(number) => nameOf(section + 1, number)}
              addLabel={t('quizBuilder:addDraw')}
              blank={blank}
              withoutIds
              least={1}
            >
              {(drawPath, index) => (
                <DrawFields
                  code={code}
                  name={nameOf(section + 1, index + 1)}
                  path={drawPath}
                  from={from}
                  check={checks.find((one) => one.section === section && one.index === index) ?? null}
                />
              )}
            </EntryList>
          </div>
        </>
      )}
    </EntryList>
  );
}
