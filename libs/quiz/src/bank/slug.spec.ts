import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugOf } from './slug.js';

describe('a key from words', () => {
  it.each([
    ['Cross the door', 'cross-the-door'],
    ['Вопрос о безопасности', 'vopros-o-bezopasnosti'],
    ['Өрт жана үй-бүлө, жаңы', 'ort-zhana-uy-bulo-zhany'],
    ['კითხვა 1', 'kitkhva-1'],
    ['Çështje e vërtetë', 'ceshtje-e-vertete'],
    ['', ''],
    ['?!', ''],
  ])('%s is %s', (words, slug) => {
    expect(slugOf(words, 40)).toBe(slug);
  });

  it('is another one for words that begin alike', () => {
    const start = 'Which of the following statements about risk is ';
    const [one, other] = [slugOf(`${start}right?`, 40), slugOf(`${start}wrong?`, 40)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^which-of-the-following-statemen-[0-9a-f]{8}$/);
    expect(slugOf('第問', 40)).not.toBe(slugOf('答問', 40));
  });

  it('has the form of a key, however long and in whatever script the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (words) => {
        const slug = slugOf(words, 40);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(slugOf(words, 40)).toBe(slug);
      }),
    );
  });
});
