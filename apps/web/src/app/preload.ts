// Links know addresses and not pages; the app says once how an address is made ready.

let preloader: (pathname: string) => void = () => undefined;

export function setPreloader(next: (pathname: string) => void): void {
  preloader = next;
}

/** Starts loading the page behind an address of the app. */
export const preload = (address: string): void => preloader(address.split('?')[0] ?? address);
