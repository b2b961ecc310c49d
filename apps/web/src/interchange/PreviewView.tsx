import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import { Empty } from '../ui/Empty.js';
import { Facts } from '../ui/Facts.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { ApplyForm } from './ApplyForm.js';
import type { StepProps } from './ImportedFilePage.js';
import { QuestionFate } from './QuestionFate.js';
import type { FateChoice } from './importQuery.js';
import styles from './interchange.module.css';

export function PreviewView({ file, questions, fate, onFate, more }: StepProps) {
  const t = useT();
  const [skip, setSkip] = useState<ReadonlySet<number>>(new Set());
  const { taken, takenWithLosses, refused } = file.counts;
  const toggle = (number: number) =>
    setSkip((before) => {
      const after = new Set(before);
      if (!after.delete(number)) after.add(number);
      return after;
    });
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>{file.courseCode}</p>
        <PageTitle tab={t('interchange:previewTab', { file: file.fileName })}>
          {t('interchange:previewTitle')}
        </PageTitle>
        <p className={page['lead']}>
          {t('interchange:previewLead', { file: file.fileName, format: file.format })}
        </p>
        <Facts>
          <li>{t('interchange:taken', { count: taken })}</li>
          <li>{t('interchange:takenWithLosses', { count: takenWithLosses })}</li>
          <li>{t('interchange:refused', { count: refused })}</li>
        </Facts>
      </div>
      {taken + takenWithLosses === 0 ? (
        <Notice tone="attention">
          <p>{t('interchange:nothingToTake')}</p>
        </Notice>
      ) : (
        <ApplyForm file={file} skip={skip} />
      )}
      <section className={page['section']} aria-labelledby="questions">
        <h2 id="questions">{t('interchange:counts')}</h2>
        <FateFilter fate={fate} onFate={onFate} />
        {questions.length === 0 ? (
          <Empty title={t('interchange:noneShown')} body={t('interchange:noneShownBody')} />
        ) : (
          <ol className={styles['questions']}>
            {questions.map((question) => (
              <li key={question.number}>
                <QuestionFate
                  question={question}
                  skipped={skip.has(question.number)}
                  onSkip={() => toggle(question.number)}
                />
              </li>
            ))}
          </ol>
        )}
        {more}
      </section>
    </div>
  );
}

function FateFilter({ fate, onFate }: { fate: FateChoice; onFate: (fate: FateChoice) => void }) {
  const t = useT();
  return (
    <Choice
      label={t('interchange:show')}
      value={fate}
      onChoose={onFate}
      options={[
        { value: 'ALL', label: t('interchange:showAll') },
        { value: 'TAKEN', label: t('interchange:showTaken') },
        { value: 'TAKEN_WITH_LOSSES', label: t('interchange:showLosses') },
        { value: 'REFUSED', label: t('interchange:showRefused') },
      ]}
    />
  );
}
