import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './ServerClock.js';

const said = '2026-10-03T08:00:00.000Z';
const after = (clock: ServerClock): number => clock.now() - Date.parse(said);

describe("the server's time on a device", () => {
  const clocks = () => {
    const at = { date: 5_000_000, steady: 100 };
    const clock = new ServerClock(said, at.date, { date: () => at.date, steady: () => at.steady });
    return { at, clock };
  };

  it('goes on from what the server said, whatever the device believes', () => {
    const { at, clock } = clocks();
    at.date += 60_000;
    at.steady += 60_000;
    expect(after(clock)).toBe(60_000);
  });

  it('gains nothing when the clock of the device is put back', () => {
    const { at, clock } = clocks();
    at.date -= 3_600_000;
    at.steady += 60_000;
    expect(after(clock)).toBe(60_000);
  });

  it('counts the time that the device has slept', () => {
    const { at, clock } = clocks();
    at.date += 600_000;
    at.steady += 1000;
    expect(after(clock)).toBe(600_000);
  });

  it('is put right by what the server says next', () => {
    const { at, clock } = clocks();
    at.date += 3_600_000;
    clock.hear('2026-10-03T08:01:00.000Z', at.date - 500);
    expect(after(clock)).toBe(60_500);
  });
});
