// Remembers how the present page was reached: focus and scroll move only when a person opened a new page.

type Arrival = 'first' | 'push' | 'back';

let arrival: Arrival = 'first';

/** Call once, before the first page is drawn. */
export function watchNavigation(): void {
  window.addEventListener('popstate', () => (arrival = 'back'));
  for (const kind of ['pushState', 'replaceState']) window.addEventListener(kind, () => (arrival = 'push'));
}

export const lastArrival = (): Arrival => arrival;
