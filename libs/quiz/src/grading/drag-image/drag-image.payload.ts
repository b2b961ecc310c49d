import { say } from '@gssr/kernel';
import type { z } from 'zod';
import { imageSchema, type Image } from '../image/image.js';
import { regionSchema, type Region } from '../image/region.js';
import type { RichText } from '../kind.js';
import { flag, idOf, line, listOf, objectOf, optional, questionOf, required } from '../shape.js';
import { alsoRight } from '../slots/slots.shape.js';
import type { Slot, SlotChoice, SlotQuestion } from '../slots/slots.js';

/** A place on the image that takes one choice. */
export interface Zone extends Slot {
  /** Names the place for those who choose from a list instead of dragging. It does not say what belongs there. */
  readonly label: string;
  readonly region: Region;
}

export interface DragImageChoice extends SlotChoice {
  readonly reusable: boolean;
}

/** Labels to drag onto an image, or to choose for each of its zones by keyboard. */
export interface DragImagePayload {
  readonly kind: 'DRAG_IMAGE';
  readonly stem: RichText;
  readonly image: Image;
  readonly zones: readonly Zone[];
  readonly choices: readonly DragImageChoice[];
  readonly feedback: RichText;
}

const zone = objectOf(
  {
    id: idOf(say`zone`),
    label: line('Name the place, without saying what belongs there.'),
    region: regionSchema,
    choice: idOf(say`choice that belongs here`),
    alsoRight,
    feedback: optional,
  },
  say`a zone`,
);

const choice = objectOf(
  { id: idOf(say`choice`), content: required('Write what the choice says.'), reusable: flag.default(false) },
  say`a choice`,
);

export const dragImageSchema: z.ZodType<DragImagePayload> = questionOf('DRAG_IMAGE', {
  image: imageSchema,
  zones: listOf(zone, say`zones`, 50),
  choices: listOf(choice, say`choices`, 50),
});

export const slotsOfImage = ({ zones, choices, feedback }: DragImagePayload): SlotQuestion => ({
  slots: zones,
  choices,
  offered: () => choices,
  nameOf: ({ label }: Zone) => label,
  mayRepeat: ({ id }) => choices.some((entry) => entry.id === id && entry.reusable),
  feedback,
});
