/** What a browser offers of its storage. */
export function browserStorage(): Storage {
  const target: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => target[key] ?? null,
    setItem: (key: string, value: string) => void (target[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(target, key),
  };
  return new Proxy(target, {
    get: (_, name) => (name in methods ? methods[name as keyof typeof methods] : target[String(name)]),
  }) as unknown as Storage;
}
