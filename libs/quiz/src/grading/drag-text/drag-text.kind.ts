import { gapsKind } from '../gaps/gaps.kind.js';

/** Gaps to fill by dragging, or by choosing what to put where; a choice is used up unless it is reusable. */
export const dragText = gapsKind('DRAG_TEXT', false);
