export interface Format {
  /** 3 October 2026 */
  date: (instant: string) => string;
  /** 3 October 2026 at 14:02 */
  dateTime: (instant: string) => string;
  /** 14:02 */
  time: (instant: string) => string;
  number: (value: number) => string;
  /** With two decimals, for figures that people compare. */
  precise: (value: number) => string;
  /** From 0 to 100, as 75 %. */
  percent: (value: number) => string;
  /** A mark from 0 to 100, as 74.99 %: cut, not rounded, so that none looks as if it had reached what it misses. */
  mark: (value: number) => string;
  /** From minutes, as 1 hr 45 min. */
  duration: (minutes: number) => string;
  /** "1, 4 and 7" */
  list: (items: string[]) => string;
}

/** Of a share like 0.29 that is made into 28.999999999999996 hundredths. */
const BINARY_NOISE = 1e-6;

export function formatIn(language: string): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const precise = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const mark = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    date: (instant) => date.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    number: (value) => number.format(value),
    precise: (value) => precise.format(value),
    percent: (value) => percent.format(value / 100),
    mark: (value) => mark.format(Math.floor(100 * value + BINARY_NOISE) / 10_000),
    duration: (minutes) => formatDuration(language, minutes),
    list: (items) => list.format(items),
  };
}

function formatDuration(language: string, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
}
