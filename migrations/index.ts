import type { MigrationInterface } from 'typeorm';
import { Initial1763769600000 } from './1763769600000-initial.js';
import { QuizRules1764115200000 } from './1764115200000-quiz-rules.js';
import { QuizAttemptRules1764220000000 } from './1764220000000-quiz-attempt-rules.js';
import { Notices1764230000001 } from './1764230000001-notices.js';
import { ProgressRevisions1764230000002 } from './1764230000002-progress-revisions.js';
import { Regrades1764230000003 } from './1764230000003-regrades.js';
import { Marking1764240000001 } from './1764240000001-marking.js';
import { Media1764260000010 } from './1764260000010-media.js';
import { CorrectedItems1764270000001 } from './1764270000001-corrected-items.js';
import { StepRevisions1764200000001 } from './1764200000001-step-revisions.js';
import { QuestionImport1764260000020 } from './1764260000020-question-import.js';
import { MarkChanged1764280000001 } from './1764280000001-mark-changed.js';
import { FirstGraded1764290000001 } from './1764290000001-first-graded.js';
import { MarkedWhen1764300000001 } from './1764300000001-marked-when.js';
import { GivenWhen1764310000001 } from './1764310000001-given-when.js';
import { DrawSlots1764320000001 } from './1764320000001-draw-slots.js';
import { UndoneEffects1764330000001 } from './1764330000001-undone-effects.js';

/** All migrations, oldest first. Each is self-contained SQL. */
export const migrations: (new () => MigrationInterface)[] = [
  Initial1763769600000,
  QuizRules1764115200000,
  QuizAttemptRules1764220000000,
  Notices1764230000001,
  ProgressRevisions1764230000002,
  Regrades1764230000003,
  Marking1764240000001,
  Media1764260000010,
  CorrectedItems1764270000001,
  StepRevisions1764200000001,
  QuestionImport1764260000020,
  MarkChanged1764280000001,
  FirstGraded1764290000001,
  MarkedWhen1764300000001,
  GivenWhen1764310000001,
  DrawSlots1764320000001,
  UndoneEffects1764330000001,
];
