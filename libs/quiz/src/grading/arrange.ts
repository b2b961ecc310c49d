/**
 * `entries` as `order` names them. Throws RangeError when `order` does not name each exactly once: an attempt must show
 * the question that it was drawn for, and no other.
 */
export function arranged<T extends { readonly id: string }>(
  entries: readonly T[],
  order: readonly string[],
): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = order.flatMap((id) => byId.get(id) ?? []);
  if (order.length !== byId.size || new Set(found).size !== byId.size)
    throw new RangeError('The order must name every option of the question once.');
  return found;
}
