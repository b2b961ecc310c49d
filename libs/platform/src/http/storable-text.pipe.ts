import { InvalidArgumentError } from '@gssr/kernel';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';

/** NUL, and half a character of two code units: PostgreSQL holds neither, and no keyboard makes them. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Refuses text that PostgreSQL cannot hold, wherever it stands in an argument. Throws REQUEST.INVALID_ARGUMENT. */
export class StorableTextPipe implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    // What resolvers take besides arguments, such as the context, comes from us.
    if (type === 'custom') return value;
    const place = placeOfNoText(value, data ?? 'input');
    if (place)
      throw new InvalidArgumentError(place, 'take out what is no text, such as the character U+0000.');
    return value;
  }
}

function placeOfNoText(value: unknown, place: string): string | null {
  if (typeof value === 'string') return NO_TEXT.test(value) ? place : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = placeOfNoText(part, `${place}.${key}`);
    if (found) return found;
  }
  return null;
}
