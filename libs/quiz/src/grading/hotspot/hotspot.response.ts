import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import type { Point } from '../image/region.js';
import type { Parsed } from '../kind.js';
import { isBlank, listIn, read, refusal, refused } from '../response.js';
import type { HotspotPayload } from './hotspot.payload.js';

/** A point on the image in whole pixels, or a spot by its id. */
export type Pick = Point | { readonly spot: string };

export interface HotspotResponse {
  readonly picks: readonly Pick[];
}

const pick = z.union([z.strictObject({ x: z.int(), y: z.int() }), z.strictObject({ spot: z.string() })]);

/** Reads `{ picks: [{ x, y } | { spot }] }`. */
export function readHotspot(payload: HotspotPayload, raw: unknown): Parsed<HotspotResponse> {
  if (isBlank(raw)) return read({ picks: [] });
  const list = listIn(raw, 'picks');
  if (!list) return refused([shape('picks')]);
  if (list.length > payload.mostPicks) return refused([tooMany(payload.mostPicks)]);
  const picks = list.map((entry) => pick.safeParse(entry).data);
  const problems = picks.flatMap((entry, index) => pickProblems(payload, entry, `picks.${index}`));
  return problems.length > 0 ? refused(problems) : read({ picks: picks.flatMap((entry) => entry ?? []) });
}

function pickProblems(
  { image, spots }: HotspotPayload,
  entry: Pick | undefined,
  field: string,
): FieldProblem[] {
  if (!entry) return [shape(field)];
  if ('spot' in entry) return spots.some(({ id }) => id === entry.spot) ? [] : [unknown(field)];
  const { x, y } = entry;
  return x >= 0 && y >= 0 && x <= image.width && y <= image.height ? [] : [outside(field)];
}

const shape = (field: string) =>
  refusal(
    field,
    'SHAPE',
    'Send a list named "picks" of { x, y } in whole pixels or { spot }, and nothing else.',
  );

const tooMany = (limit: number) =>
  refusal(
    'picks',
    'TOO_MANY_PICKS',
    limit === 1 ? 'Pick one place only.' : say`Pick at most ${limit} places.`,
  );

const unknown = (field: string) =>
  refusal(`${field}.spot`, 'SPOT_UNKNOWN', 'The question has no such place. Load it again and choose anew.');

const outside = (field: string) => refusal(field, 'POINT_OUTSIDE', 'Pick a point on the image.');
