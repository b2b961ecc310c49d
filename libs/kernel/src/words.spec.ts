import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divided, inLanguage, say, sayAll, told, type Said, type SentenceBook } from './words.js';

const book: SentenceBook = {
  language: 'uk',
  sentences: {
    'Choose one option.': 'Оберіть одну відповідь.',
    'There is no option "{0}".': 'Відповіді «{0}» немає.',
    'Write {0} of {1}.': 'З {1} напишіть {0}.',
    'a letter': 'літеру',
    'There are {0} options.': {
      by: 0,
      one: 'Є {0} відповідь.',
      few: 'Є {0} відповіді.',
      other: 'Є {0} відповідей.',
    },
  },
};

describe('what people are told', () => {
  it('reads in the language of the source as it stands there', () => {
    expect(say`There is no option "${'a'}". Choose one option.`.message).toBe(
      'There is no option "a". Choose one option.',
    );
  });

  it('is said sentence by sentence in another language, with its values where that wants them', () => {
    const said = say`There is no option "${'a. B'}". Choose one option.`;
    expect(inLanguage(said, book)).toBe('Відповіді «a. B» немає. Оберіть одну відповідь.');
    expect(inLanguage(say`Write ${say`a letter`} of ${'three'}.`, book)).toBe('З three напишіть літеру.');
  });

  it('begins with a capital letter where words of the reader come first', () => {
    expect(inLanguage(say`${say`a letter`} is missing.`, book)).toBe('Літеру is missing.');
    expect(say`${'e'} is a letter.`.message).toBe('e is a letter.');
    expect(say`Add ${say`${say`a letter`} or two`}.`.message).toBe('Add a letter or two.');
  });

  it('needs nothing beside it when it has no values', () => {
    expect(inLanguage({ message: 'Choose one option.' }, book)).toBe('Оберіть одну відповідь.');
    expect(told('Choose one option.')).toEqual({ message: 'Choose one option.' });
  });

  it.each([
    [1, 'Є 1 відповідь.'],
    [3, 'Є 3 відповіді.'],
    [11, 'Є 11 відповідей.'],
    [21, 'Є 21 відповідь.'],
  ])('counts %i as the language does', (count, expected) => {
    expect(inLanguage(say`There are ${count} options.`, book)).toBe(expected);
  });

  it('stays in the language of the source where the book has nothing', () => {
    expect(inLanguage(sayAll('Choose one option.', 'Nobody translated this.'), book)).toBe(
      'Оберіть одну відповідь. Nobody translated this.',
    );
  });

  it('comes apart after its first sentence, and together again', () => {
    const { first, rest } = divided(say`There is no option "${'a'}". Write ${'b'} of ${'c'}.`);
    expect([first.message, rest.message]).toEqual(['There is no option "a".', 'Write b of c.']);
    expect(inLanguage(sayAll(first, rest), book)).toBe('Відповіді «a» немає. З c напишіть b.');
    expect(divided({ message: 'One only.' }).rest.message).toBe('');
  });

  it('takes any name for a name', () => {
    expect(say`${say`constructor`} is not known.`.message).toBe('Constructor is not known.');
  });

  it('repeats any value letter by letter, also one that looks like a place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const { message, words } = say`One is ${first}, two ${second}.`;
        expect(message).toBe(`One is ${first}, two ${second}.`);
        const stored = JSON.parse(JSON.stringify({ message, words })) as Said;
        expect(inLanguage(stored, book)).toBe(message);
      }),
    );
  });
});
