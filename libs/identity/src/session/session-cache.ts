import type { Viewer } from '../person/role.js';

const KEEP_MS = 20_000;
const LIMIT = 10_000;

interface Entry {
  sessionId: string;
  viewer: Viewer;
  until: number;
}

/** Remembers for a moment who is behind a token, so that a page's burst of requests asks the database once. */
export class SessionCache {
  private readonly entries = new Map<string, Entry>();

  get(key: string): Viewer | null {
    const entry = this.entries.get(key);
    if (!entry || entry.until < Date.now()) return null;
    return entry.viewer;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  put(key: string, sessionId: string, viewer: Viewer): void {
    if (this.entries.size >= LIMIT) this.dropOldest();
    this.entries.set(key, { sessionId, viewer, until: Date.now() + KEEP_MS });
  }

  forgetKey(key: string): void {
    this.entries.delete(key);
  }

  forget(sessionId: string): void {
    for (const [key, entry] of this.entries) if (entry.sessionId === sessionId) this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }

  private dropOldest(): void {
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
