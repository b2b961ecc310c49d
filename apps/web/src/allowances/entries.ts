import type { GrantQuizAllowanceInput } from '@gssr/contract';

/** What stands in the form, as the API takes it. The server says what is wrong with it. */
export function readEntries(
  form: HTMLFormElement,
  activityId: string,
  personId: string,
): GrantQuizAllowanceInput {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    activityId,
    personId,
    extraMinutes: whole(text('extraMinutes')),
    extraAttempts: whole(text('extraAttempts')),
    opensAt: instant(text('opensAt')),
    closesAt: instant(text('closesAt')),
    reason: text('reason'),
  };
}

/** -1, which the server refuses by name, for what is no whole number. */
const whole = (text: string): number => (text === '' ? 0 : /^\d{1,6}$/.test(text) ? Number(text) : -1);

/** A local day and time of the browser's field. */
const instant = (text: string): string | null => {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};
