import { idOf, listOf } from '../shape.js';

/** Of a slot; left out where one choice alone is right. */
export const alsoRight = listOf(idOf('choice that is right as well'), 'choices', 100).optional();
