import type { FieldProblem } from '@gssr/kernel';

/** What a device says of an answer that it could not send at once. */
export interface OfflineClaim {
  /** When the answer was given, and when it is sent, both by the device's clock. */
  answeredAt: Date;
  sentAt: Date;
  /** The server's clock less the device's, as the device found when it last heard from the server. */
  clockOffsetMs: number;
}

/** The same by the server's clock. */
export interface AnchoredClaim {
  answeredAt: Date;
  sentAt: Date;
}

/** What a database takes for a time. */
const LATEST = Date.UTC(10_000, 0);

/**
 * A clock that is wrong moves both times alike, and the offset takes it out again. One that was changed after the device
 * last heard from the server shows when the answer arrives: `sentAt` is not the time of its arrival then.
 */
export const anchored = ({ answeredAt, sentAt, clockOffsetMs }: OfflineClaim): AnchoredClaim => ({
  answeredAt: new Date(answeredAt.getTime() + clockOffsetMs),
  sentAt: new Date(sentAt.getTime() + clockOffsetMs),
});

/** What is wrong with a claim that no device could make. */
export function claimProblem(claim: OfflineClaim | null): FieldProblem | null {
  if (!claim) return null;
  const { answeredAt, sentAt } = anchored(claim);
  const isTime = (time: Date): boolean => time.getTime() >= 0 && time.getTime() < LATEST;
  if (isTime(answeredAt) && isTime(sentAt)) return null;
  return {
    field: 'offline',
    code: 'ATTEMPT.OFFLINE_TIME',
    message: 'Write times as 2026-01-31T12:00:00Z, and the difference of the clocks in milliseconds.',
  };
}
