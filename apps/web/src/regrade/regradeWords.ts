import type { RegradeAction, RegradeEffectFilter, RegradeState } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';

export const actionWords: Record<RegradeAction, StringKey> = {
  ACCEPT_MORE: 'regrade:acceptMore',
  NEW_KEY: 'regrade:newKey',
  FULL_CREDIT: 'regrade:fullCredit',
  DROP: 'regrade:drop',
  NEW_WEIGHT: 'regrade:newWeight',
};

export const actionHints: Record<RegradeAction, StringKey> = {
  ACCEPT_MORE: 'regrade:acceptMoreHint',
  NEW_KEY: 'regrade:newKeyHint',
  FULL_CREDIT: 'regrade:fullCreditHint',
  DROP: 'regrade:dropHint',
  NEW_WEIGHT: 'regrade:newWeightHint',
};

export const stateWords: Record<RegradeState, StringKey> = {
  CALCULATING: 'regrade:calculating',
  READY: 'regrade:ready',
  APPLYING: 'regrade:applying',
  APPLIED: 'regrade:applied',
  UNDOING: 'regrade:undoing',
  UNDONE: 'regrade:undone',
  CANCELLED: 'regrade:cancelled',
};

export const filterWords: Record<RegradeEffectFilter, StringKey> = {
  CHANGED: 'regrade:filterChanged',
  PASSES_LOST: 'regrade:filterPassesLost',
  PASSES_WON: 'regrade:filterPassesWon',
  CERTIFICATES: 'regrade:filterCertificates',
  KEPT_BY_HAND: 'regrade:filterKeptByHand',
  PROBLEMS: 'regrade:filterProblems',
  DIFFERS: 'regrade:filterDiffers',
  ALL: 'regrade:filterAll',
};
