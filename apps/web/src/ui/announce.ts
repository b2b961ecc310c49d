type Listener = (message: string) => void;

let listener: Listener | null = null;

/** Says something to a screen reader, politely, without moving focus. */
export function announce(message: string): void {
  listener?.(message);
}

export function onAnnouncement(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
