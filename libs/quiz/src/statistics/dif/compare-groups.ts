import { mantelHaenszel, type MantelHaenszel, type Outcomes, type Stratum } from './mantel-haenszel.js';

/** One group's outcomes on one item by strata of equal ability. */
export interface GroupOfItem {
  group: string;
  /** People of the group who were asked. */
  n: number;
  strata: readonly (Outcomes & { rest: number })[];
}

/** How a group did on an item against the reference group. */
export interface GroupComparison {
  group: string;
  /** People of the reference group, and of this one, who were asked. */
  referenceN: number;
  focalN: number;
  /** Null when there is nothing to tell: no strata with both groups, or all of them right or all wrong. */
  result: MantelHaenszel | null;
  /** Class B or C: somebody should read the question with this group in mind. */
  flagged: boolean;
}

const NOBODY: Outcomes = { right: 0, wrong: 0 };

/** Each other group against `reference`, by name; none when the reference group is not among them. */
export function compareGroups(groups: readonly GroupOfItem[], reference: string): GroupComparison[] {
  const against = groups.find(({ group }) => group === reference);
  if (!against) return [];
  return groups
    .filter((group) => group !== against)
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))
    .map((focal) => compare(against, focal));
}

function compare(reference: GroupOfItem, focal: GroupOfItem): GroupComparison {
  const result = mantelHaenszel(strataOf(reference, focal));
  return {
    group: focal.group,
    referenceN: reference.n,
    focalN: focal.n,
    result,
    flagged: result !== null && result.class !== 'A',
  };
}

function strataOf(reference: GroupOfItem, focal: GroupOfItem): Stratum[] {
  const ofFocal = new Map(focal.strata.map((stratum) => [stratum.rest, stratum]));
  return reference.strata.map((stratum) => ({
    reference: stratum,
    focal: ofFocal.get(stratum.rest) ?? NOBODY,
  }));
}
