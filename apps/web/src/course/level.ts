import type { StringKey } from '../i18n/keys.js';

const names: Record<string, StringKey> = {
  A: 'course:levelA',
  B: 'course:levelB',
  C: 'course:levelC',
  D: 'course:levelD',
  E: 'course:levelE',
  F: 'course:levelF',
};

export const levelName = (level: string): StringKey => names[level] ?? 'course:levelOther';
