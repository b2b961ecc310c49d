/** The same day some months later, in UTC; the last day of the month when that one is shorter. */
export function addMonths(from: Date, months: number): Date {
  const target = new Date(from);
  target.setUTCMonth(target.getUTCMonth() + months);
  if (target.getUTCDate() !== from.getUTCDate()) target.setUTCDate(0);
  return target;
}
