import fc from 'fast-check';

const mark = fc.constantFrom(0, 1, 0.5, 0.25, -0.5);

/** Attempts by items: 2 to 30 attempts at 2 to 6 items, with marks that floats hold exactly. */
export const anyMarks = fc
  .integer({ min: 2, max: 6 })
  .chain((items) =>
    fc.array(fc.array(mark, { minLength: items, maxLength: items }), { minLength: 2, maxLength: 30 }),
  );
