/** Headers that make the server say things in the language of the page, whatever the browser is set to. */
export const spokenLanguage = (): { 'accept-language': string } => ({
  'accept-language': document.documentElement.lang,
});
