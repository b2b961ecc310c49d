import { say } from '@gssr/kernel';
import { idOf, listOf } from '../shape.js';

/** Of a slot; left out where one choice alone is right. */
export const alsoRight = listOf(idOf(say`choice that is right as well`), say`choices`, 100).optional();
