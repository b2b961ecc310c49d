/** Heights for labels that want to stand at `wanted`: in the same order, at least `gap` apart, within `top` and `bottom` if they fit. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted
    .map((_, index) => index)
    .toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = wanted.slice();
  let lowest = top - gap;
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, lowest + gap);
    lowest = places[index];
  }
  let highest = bottom + gap;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, highest - gap);
    highest = places[index];
  }
  return places;
}
