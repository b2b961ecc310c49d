import type { QuizCheckParts } from '@gssr/contract';
import authoring from '../authoring/authoring.module.css';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Notice } from '../ui/Notice.js';
import { Skeleton } from '../ui/Skeleton.js';
import styles from './builder.module.css';

interface CheckViewProps {
  check: QuizCheckParts | null;
  idOf: (field: string) => string;
}

/** What comes of the settings: how long the quiz is, what is missing, and what its author should look at. */
export function CheckView({ check, idOf }: CheckViewProps) {
  const t = useT();
  return (
    <section className={authoring['beside']} aria-labelledby="check">
      <h2 id="check">{t('quizBuilder:check')}</h2>
      {check ? <Found check={check} idOf={idOf} /> : <Skeleton />}
    </section>
  );
}

function Found({ check, idOf }: { check: QuizCheckParts; idOf: CheckViewProps['idOf'] }) {
  const t = useT();
  const format = useFormat();
  const { problems, warnings, questions, most } = check;
  return (
    <div aria-live="polite" className={styles['group']}>
      {questions > 0 ? (
        <p className={styles['totals']}>
          {t('quizBuilder:totals', { count: questions, points: format.precise(most) })}
        </p>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="attention" title={t('quizBuilder:problems', { count: problems.length })}>
          <Findings found={problems} idOf={idOf} />
        </Notice>
      ) : (
        <Notice tone="done" title={t('quizBuilder:noProblems')} />
      )}
      {warnings.length > 0 ? (
        <Notice title={t('quizBuilder:warnings', { count: warnings.length })}>
          <Findings found={warnings} idOf={idOf} />
        </Notice>
      ) : null}
    </div>
  );
}

/** Each leads to its field, where there is one. */
function Findings({ found, idOf }: { found: QuizCheckParts['problems']; idOf: CheckViewProps['idOf'] }) {
  return (
    <ul className={styles['findings']}>
      {found.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <a
            href={`#${idOf(field)}`}
            onClick={(event) => {
              event.preventDefault();
              nearest(field, idOf)?.focus();
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The field, or what is around it. */
function nearest(field: string, idOf: CheckViewProps['idOf']): HTMLElement | null {
  const steps = field.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const element = document.getElementById(idOf(steps.slice(0, length).join('.')));
    if (element) return element;
  }
  return null;
}
