import { trimBlanks } from './text.js';

/**
 * A category as Moodle writes its way: names between slashes, a slash within a name doubled, in front of them the context
 * (`$course$`) and the category that holds all others (`top`, sometimes twice), which mean nothing outside of Moodle.
 */
export function readCategoryPath(written: string): string[] {
  const names = splitAtSlashes(trimBlanks(written))
    .map(trimBlanks)
    .filter((name) => name !== '');
  const inContext = /^\$[a-z0-9]+\$$/i.test(names[0] ?? '');
  const within = names.slice(inContext ? 1 : 0);
  const first = within.findIndex((name) => name !== 'top');
  return first === -1 ? [] : within.slice(first);
}

/** The way that {@link readCategoryPath} reads back. */
export const writeCategoryPath = (names: readonly string[]): string =>
  ['$course$', 'top', ...names.map((name) => name.replaceAll('/', '//'))].join('/');

function splitAtSlashes(text: string): string[] {
  const names = [''];
  for (let index = 0; index < text.length; index += 1) {
    const isSlash = text[index] === '/';
    if (isSlash && text[index + 1] !== '/') names.push('');
    else names[names.length - 1] += text.charAt(index);
    if (isSlash && text[index + 1] === '/') index += 1;
  }
  return names;
}
