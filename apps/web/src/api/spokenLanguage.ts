/** The address of a file whose words come in the language of the page. */
export const inSpokenLanguage = (address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}language=${encodeURIComponent(document.documentElement.lang)}`;

/** Headers that make the server say things in the language of the page, whatever the browser is set to. */
export const spokenLanguage = (): { 'accept-language': string } => ({
  'accept-language': document.documentElement.lang,
});
