/** Which of a person's attempts count. */
export type AttemptChoice = 'first' | 'all' | 'highest';

/** Which attempts at a quiz the statistics are of. Only graded ones are. */
export interface StatisticsScope {
  /** The quiz, in one version of its course. */
  activityId: string;
  /**
   * `first` is the first that the person ever made at the quiz, and counts if it lies in the period; `highest` is the best
   * of those in the period, the earlier one of equals.
   */
  attempts: AttemptChoice;
  /** `all`: the quiz of the same key in every version of the course. */
  versions: 'this' | 'all';
  /** Submitted at this time or later; null for no limit. */
  from: Date | null;
  /** Submitted before this time; null for no limit. */
  to: Date | null;
  /** Id of a person whose attempts do not count: who looks would read own marks in them. Null for nobody. */
  except: string | null;
}

/** All attempts that were ever made at the quiz in this version, but those of one person. */
export const wholeQuiz = (activityId: string, except: string | null): StatisticsScope => ({
  activityId,
  attempts: 'all',
  versions: 'this',
  from: null,
  to: null,
  except,
});
