/** Spreadsheets run cells that begin like this as formulas; where people type in Japanese, the wide signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that no spreadsheet takes for a formula. Numbers need none of it: keep them numbers, or they cannot be added up. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
