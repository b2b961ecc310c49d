/** `AFTER_PASS` as authors write it: `after-pass`. */
export const word = (constant: string): string => constant.toLowerCase().replaceAll('_', '-');

/** The constant that an author's word stands for. The schema has checked that it is one. */
export const constant = <T extends string>(word: string): T => word.toUpperCase().replaceAll('-', '_') as T;

/** The same for a setting that may have been left out. */
export const given = <T, R>(value: T | undefined, as: (value: T) => R): R | undefined =>
  value === undefined ? undefined : as(value);

/** Without what is undefined: JSON has no such value. */
export const present = <T extends object>(settings: T): T =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T;
