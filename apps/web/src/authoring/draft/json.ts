/** A question as its author writes it: the payload's shape, with Markdown where the payload has formatted text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** The way from the root of a question to one of its values. */
export type Path = readonly (string | number)[];

/** As the server names a field: `options.2.fraction`. */
export const fieldOf = (path: Path): string => path.join('.');

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is { readonly [field: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (isList(value)) return value[Number(key)];
    return isObject(value) ? value[key] : undefined;
  }, root);
}

export const listAt = (root: Json, path: Path): readonly Json[] => {
  const value = valueAt(root, path);
  return isList(value) ? value : [];
};

export const textAt = (root: Json | undefined, path: Path): string => {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : '';
};

/** The same with another value at `path`; what lies beside the path is the same object as before. */
export function withValue(root: Json | undefined, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = isList(root) ? [...root] : [];
    list[key] = withValue(list[key], rest, value);
    return list;
  }
  const object = isObject(root) ? root : {};
  return { ...object, [key]: withValue(object[key], rest, value) };
}

export const withEntry = (root: Json, path: Path, entry: Json): Json =>
  withValue(root, path, [...listAt(root, path), entry]);

export const withoutEntry = (root: Json, path: Path, index: number): Json =>
  withValue(
    root,
    path,
    listAt(root, path).filter((_, other) => other !== index),
  );

/** The entry at `from` stands at `to` afterwards; nothing changes when there is no such place. */
export function withMoved(root: Json, path: Path, from: number, to: number): Json {
  const list = [...listAt(root, path)];
  if (to < 0 || to >= list.length) return root;
  const [entry] = list.splice(from, 1);
  if (entry === undefined) return root;
  list.splice(to, 0, entry);
  return withValue(root, path, list);
}

/** `a`, `b`, …, `z`, `a1`, …: the first that no entry of the list has. */
export function freshId(entries: readonly Json[]): string {
  const taken = new Set(entries.map((entry) => textAt(entry, ['id'])));
  for (let round = 0; ; round += 1) {
    for (let letter = 0; letter < 26; letter += 1) {
      const id = `${String.fromCharCode(97 + letter)}${round === 0 ? '' : round}`;
      if (!taken.has(id)) return id;
    }
  }
}
