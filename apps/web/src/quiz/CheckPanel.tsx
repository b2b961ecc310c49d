import { useEffect, useId, useRef } from 'react';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Button } from '../ui/Button.js';
import type { AnswerStore } from './AnswerStore.js';
import { Certainty } from './Certainty.js';
import { Standing } from './Standing.js';
import { type Answer, type PressProblem, isLocked } from './answers.js';
import styles from './checkPanel.module.css';

interface CheckPanelProps {
  answer: Answer;
  position: number;
  store: AnswerStore;
}

const problems: Record<PressProblem, StringKey> = {
  incomplete: 'quiz:checkIncomplete',
  uncertain: 'quiz:certaintyMissing',
  unreached: 'quiz:checkUnreached',
};

/** Below a question that is checked at once: how certain one is, the check, what came of it, and the next try. */
export function CheckPanel({ answer, position, store }: CheckPanelProps) {
  const t = useT();
  const id = useId();
  const { live, pressing, problem } = answer;
  const led = useLedTo(live?.phase);
  return (
    <div className={styles['panel']}>
      {answer.asksCertainty ? (
        <Certainty
          name={`certainty-${position}`}
          value={answer.certainty}
          disabled={isLocked(answer)}
          onChoose={(certainty) => store.certain(position, certainty)}
        />
      ) : null}
      {live ? (
        <>
          <div ref={led} tabIndex={-1} role="status" className={styles['standing']}>
            <Standing live={live} />
          </div>
          {problem ? (
            <p id={id} role="alert" className={styles['problem']}>
              {t(problems[problem])}
            </p>
          ) : null}
          <div className={styles['press']}>
            {live.phase === 'CHECKED' ? (
              <Button busy={pressing} onClick={() => void store.tryAgain(position)}>
                {t('quiz:tryAgain')}
              </Button>
            ) : null}
            {live.phase === 'OPEN' && live.mayCheck ? (
              <Button
                busy={pressing}
                aria-describedby={problem ? id : undefined}
                onClick={() => void store.check(position)}
              >
                {pressing ? t('quiz:checking') : t('quiz:check')}
              </Button>
            ) : null}
            {live.triesLeft !== null && live.phase !== 'FINISHED' ? (
              <span className={styles['tries']}>{t('quiz:triesLeft', { count: live.triesLeft })}</span>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** The button that was pressed is gone with the phase; the focus goes to what came of it. */
function useLedTo(phase: string | undefined) {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase) element.current?.focus();
    before.current = phase;
  }, [phase]);
  return element;
}
