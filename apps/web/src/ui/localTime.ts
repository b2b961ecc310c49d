/** A moment as the browser's field of day and time shows it, by this device's clock. Empty for none. */
export function localTime(instant: string | null): string {
  if (instant === null) return '';
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
