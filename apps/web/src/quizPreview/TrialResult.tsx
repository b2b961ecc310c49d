import { BeingMarked } from '../result/BeingMarked.js';
import { ResultItems } from '../result/ResultItems.js';
import { Score } from '../result/Score.js';
import styles from '../result/result.module.css';
import type { TriedQuiz } from './trial.js';

/** What an officer would see right after handing it in. */
export function TrialResult({ quiz }: { quiz: TriedQuiz }) {
  return (
    <div className={styles['page']}>
      {quiz.score === null ? <BeingMarked /> : <Score attempt={quiz} />}
      <ResultItems items={quiz.items} />
    </div>
  );
}
