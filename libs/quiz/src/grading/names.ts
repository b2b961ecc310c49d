/** Names that stand for the ids of what is arranged. */
export interface Names {
  /** Throws RangeError for an id that is not arranged. */
  of(id: string): string;
  /** Those of one part of a question, whose ids stand behind `prefix`. */
  inside(prefix: string): Names;
}

/** Names by the place at which a learner sees something: they say nothing that cannot be seen. */
export const namesByPlace = (order: readonly string[], prefix = ''): Names => ({
  of: (id) => {
    const place = order.indexOf(prefix + id);
    if (place < 0) throw new RangeError(`The order does not say where "${id}" stands.`);
    return `_${place + 1}`;
  },
  inside: (inner) => namesByPlace(order, prefix + inner),
});

/** The ids again, of {@link namesByPlace}. */
export const idsByPlace = (order: readonly string[], prefix = ''): Names => ({
  of: (name) => {
    const id = order[placeOf(name)];
    if (!id?.startsWith(prefix)) throw new RangeError(`Nothing is named "${name}".`);
    return id.slice(prefix.length);
  },
  inside: (inner) => idsByPlace(order, prefix + inner),
});

/** From 0; of a part of a question, too: `part/_3`. */
export const placeOf = (name: string): number => Number(name.slice(name.lastIndexOf('_') + 1)) - 1;

export const renamed = <T extends { readonly id: string }>(entries: readonly T[], names: Names): T[] =>
  entries.map((entry) => ({ ...entry, id: names.of(entry.id) }));

/** As the learner sees them, so that neither name nor order is the author's. */
export const renamedInOrder = <T extends { readonly id: string }>(entries: readonly T[], names: Names): T[] =>
  renamed(entries, names).sort((one, other) => placeOf(one.id) - placeOf(other.id));
