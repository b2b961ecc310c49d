import type { ItemResponse } from '@gssr/contract';
import { useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { QuestionAnswer } from '../../item/QuestionAnswer.js';
import { QuestionReview } from '../../item/QuestionReview.js';
import { Button } from '../../ui/Button.js';
import { QueryView } from '../../ui/QueryView.js';
import { type Json, textAt } from '../../authoring/draft/json.js';
import authoring from '../../authoring/authoring.module.css';
import styles from '../editor.module.css';
import { PreviewProblems } from './PreviewProblems.js';
import { PreviewVerdict } from './PreviewVerdict.js';
import { usePreview } from './usePreview.js';

/** The question as an officer sees it, to be tried out. Nothing that is answered here is kept. */
export function Preview({ question }: { question: Json }) {
  const t = useT();
  const kind = textAt(question, ['kind']);
  const [round, setRound] = useState(0);
  const [response, setResponse] = useState<ItemResponse | null>(null);
  const [checked, setChecked] = useState(false);
  const preview = usePreview(question, `preview-${round}`, checked ? response : null);
  const again = () => {
    setRound((known) => known + 1);
    setResponse(null);
    setChecked(false);
  };

  return (
    <section className={authoring['beside']} aria-labelledby="preview">
      <div className={styles['previewHead']}>
        <h2 id="preview">{t('questionEditor:preview')}</h2>
        <Button kind="quiet" onClick={again}>
          {t('questionEditor:startAgain')}
        </Button>
      </div>
      <QueryView query={preview}>
        {({ problems, warnings, question: view, responseProblems, result }) => (
          <>
            <PreviewProblems problems={problems} warnings={warnings} />
            {view && result ? <PreviewVerdict result={result} /> : null}
            {view && result ? <QuestionReview view={view} response={response} result={result} /> : null}
            {view && !result ? (
              <QuestionAnswer
                key={`${kind}-${round}`}
                view={view}
                response={response}
                name={`preview-${round}`}
                onChange={(next) => {
                  setChecked(false);
                  setResponse(next);
                }}
              />
            ) : null}
            <PreviewProblems problems={checked ? responseProblems : []} warnings={[]} />
            {view && !result && kind !== 'DESCRIPTION' ? (
              <div>
                <Button onClick={() => setChecked(true)} busy={response === null}>
                  {t('questionEditor:markIt')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </QueryView>
    </section>
  );
}
