/** Clocks of this device, in milliseconds: one that people and networks set, and one that only goes on, but may sleep. */
export interface DeviceClocks {
  date: () => number;
  steady: () => number;
}

const device: DeviceClocks = { date: () => Date.now(), steady: () => performance.now() };

/**
 * The server's time, as far as this device can know: what the server said last, and what has passed since. A clock that is
 * put back gains nothing; of two clocks that disagree the one counts by which more has passed.
 */
export class ServerClock {
  private said = 0;
  private date = 0;
  private steady = 0;

  /** `receivedAt` is when this device got `serverTime`, by the clock that is set. */
  constructor(
    serverTime: string,
    receivedAt: number,
    private readonly clocks: DeviceClocks = device,
  ) {
    this.hear(serverTime, receivedAt);
  }

  hear(serverTime: string, receivedAt: number): void {
    this.said = Date.parse(serverTime);
    this.date = receivedAt;
    this.steady = this.clocks.steady() - Math.max(0, this.clocks.date() - receivedAt);
  }

  /** Milliseconds since 1970. */
  readonly now = (): number =>
    this.said + Math.max(0, this.clocks.date() - this.date, this.clocks.steady() - this.steady);
}
