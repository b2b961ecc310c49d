import { gapsKind } from '../gaps/gaps.kind.js';

/** Gaps to fill from a list each; every list has all the choices of its group. */
export const gapSelect = gapsKind('GAP_SELECT', true);
