import { exact, toNumber } from '../decimal.js';
import type { Behaviour } from '../behaviour/behaviours.js';
import { multiply, ratio, zero, type Exact } from '../exact.js';

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  deferredfeedback: 'DEFERRED',
  immediatefeedback: 'IMMEDIATE',
  interactive: 'INTERACTIVE',
  adaptive: 'ADAPTIVE',
  adaptivenopenalty: 'ADAPTIVE_NO_PENALTY',
  deferredcbm: 'DEFERRED_CERTAINTY',
  immediatecbm: 'IMMEDIATE_CERTAINTY',
};

/** Throws for a behaviour that the tables name and we do not have. */
export function behaviourNamed(name: string): Behaviour {
  const behaviour = BEHAVIOURS[name];
  if (!behaviour) throw new Error(`The table names the behaviour "${name}", which is none.`);
  return behaviour;
}

/** A fraction in the measure of the tables, where certainty earns up to three times the mark: ADR 0017. */
export const inTheirMeasure = (fraction: Exact | null, behaviour: Behaviour): number =>
  toNumber(multiply(fraction ?? zero, behaviour.endsWith('CERTAINTY') ? ratio(3n, 1n) : exact('1')));
