import { InvalidArgumentError } from '@gssr/kernel';
import { describe, expect, it } from '@jest/globals';
import { StorableTextPipe } from './storable-text.pipe.js';

const pass = (value: unknown, type: 'body' | 'custom' = 'body') =>
  new StorableTextPipe().transform(value, { type, data: 'input' });

describe('StorableTextPipe', () => {
  it.each([
    'Ñáñez Өмүрбекова ნინო 𝕊 👩🏽‍✈️\n\t',
    '',
    null,
    undefined,
    7,
    true,
    [],
    { name: 'Ana', tags: ['a', null] },
  ])('lets pass %j as it is', (value) => {
    expect(pass(value)).toBe(value);
  });

  it.each([
    ['a\0', 'input: '],
    ['\ud83d', 'input: '],
    ['\udc69a', 'input: '],
    [{ name: 'Ana', place: { towns: ['Osh', 'T\0'] } }, 'input.place.towns.1: '],
  ])('refuses %j and says where', (value, place) => {
    expect(() => pass(value)).toThrow(InvalidArgumentError);
    expect(() => pass(value)).toThrow(place);
  });

  it('leaves alone what is no argument of a client', () => {
    const context: Record<string, unknown> = { text: '\0' };
    context['itself'] = context;
    expect(pass(context, 'custom')).toBe(context);
  });
});
