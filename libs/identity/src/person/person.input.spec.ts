import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldProblems, registrationSchema } from './person.input.js';

const good = { name: 'Ana Ñáñez-O’Neill', email: 'ana@police.example', password: '1234567890' };

const problemsOf = (change: Partial<Record<keyof typeof good, string>>) => {
  const parsed = registrationSchema.safeParse({ ...good, ...change });
  return parsed.success ? [] : fieldProblems(parsed.error);
};

describe('a registration', () => {
  it('is taken as it should be kept', () => {
    const given = { ...good, name: '  Ana   Lea ', email: ' Ana@Police.EXAMPLE' };
    expect(registrationSchema.parse(given)).toEqual({
      ...good,
      name: 'Ana Lea',
      email: 'ana@police.example',
    });
  });

  it.each(['Өмүрбекова Айнура', 'ნინო ბერიძე', "D'Arcy, Jr.", '王小明', 'A\u0301na'])(
    'takes the name %s',
    (name) => {
      expect(problemsOf({ name })).toEqual([]);
    },
  );

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['one letter', 'A'],
    ['too much', 'a'.repeat(121)],
    ['a tag', 'Ana <script>'],
    ['half a tag', 'Ana >'],
    ['a line break', 'Ana\nLea'],
    ['a bell', 'Ana\u0007'],
    ['NUL', 'Ana\u0000'],
    ['a change of writing direction', 'Ana\u202eaeL'],
    ['a letter of zero width', 'Ana\u200bLea'],
    ['half a surrogate pair', 'Ana\ud800'],
  ])('refuses %s as a name, and says what to do', (_what, name) => {
    expect(problemsOf({ name })).toEqual([
      { field: 'name', code: expect.stringMatching(/^FIELD\./), message: expect.any(String) },
    ]);
  });

  it.each([
    '',
    'ana',
    'ana@',
    '@police.example',
    'ana@police',
    'a na@police.example',
    'ana@police.example\u0000',
    `${'a'.repeat(250)}@b.example`,
  ])('refuses the address %j', (email) => {
    expect(problemsOf({ email })).toMatchObject([{ field: 'email' }]);
  });

  it('wants a password of 10 to 200 characters and nothing else of it', () => {
    expect(problemsOf({ password: '123456789' })).toMatchObject([{ field: 'password' }]);
    expect(problemsOf({ password: 'a'.repeat(201) })).toMatchObject([{ field: 'password' }]);
    expect(problemsOf({ password: '          ' })).toEqual([]);
    expect(problemsOf({ password: 'ა'.repeat(10) })).toEqual([]);
  });

  it('says of every field at once what is wrong, once', () => {
    const fields = problemsOf({ name: '<', email: '', password: '' }).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['email', 'name', 'password']);
  });

  it('is read from any text without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string(),
        (name, email, password) => {
          for (const { field, message } of problemsOf({ name, email, password })) {
            expect(['name', 'email', 'password']).toContain(field);
            expect(message).toMatch(/\.$/);
          }
        },
      ),
    );
  });
});
