import type { Comparison } from './short-text.payload.js';

/** Takes away what does not count, so that two texts are alike when their folded forms are equal. Outer space stays. */
export function fold(text: string, comparison: Comparison): string {
  const steps = [
    comparison.width ? [] : [withoutWidth],
    comparison.diacritics ? [] : [withoutDiacritics],
    comparison.case ? [] : [withoutCase],
  ].flat();
  return steps.reduce((folded, step) => step(folded), text.replace(/\s+/g, ' ')).normalize('NFC');
}

/** What a learner typed, folded; the space around it never counts. */
export const foldAnswer = (text: string, comparison: Comparison): string => fold(text, comparison).trim();

/** The ideographic space and the block of full and half width forms; NFKC elsewhere would make ½ and ² into digits. */
const withoutWidth = (text: string): string =>
  text.replace(/[\u3000\uFF00-\uFFEF]+/g, (forms) => forms.normalize('NFKC'));

const withoutDiacritics = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Sigma has two small forms, and which one it gets depends on what follows. */
const withoutCase = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');
