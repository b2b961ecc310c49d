/** Seconds left at which a listener is told. */
const marks = [600, 300, 60, 30];

/** The mark that was passed between two looks: the last one, when a device that slept has passed several. */
export const markPassed = (before: number, now: number): number | null =>
  marks.findLast((mark) => before > mark && now <= mark) ?? null;
