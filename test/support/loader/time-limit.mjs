import { throwStrayError } from './stray-errors.mjs';

const USUAL_MS = 120_000;
const ofFile = new Map();

const file = () => globalThis.expect.getState().testPath;

/** Sets the limit, in milliseconds, of what the current spec file declares from here on. */
export const setLimit = (milliseconds) => ofFile.set(file(), milliseconds);

/** The same test or hook, failing when it takes longer than its limit, its file's or the usual one. */
export function limited(work, limit = ofFile.get(file()) ?? USUAL_MS) {
  return async () => {
    let timer;
    const tooLong = new Error(`Took longer than its limit of ${limit} ms.`);
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(tooLong), limit);
    });
    const begun = performance.now();
    try {
      await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
    // No timer comes in between where the work never waits.
    if (performance.now() - begun > limit) throw tooLong;
    throwStrayError();
  };
}
