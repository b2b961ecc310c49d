/**
 * Spreadsheets run cells that begin like this as formulas, some of them behind blanks or signs of no width too; where people
 * type in Japanese, the wide signs.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u200b\u2060]*[=+\-@＝＋－＠])/;

/** Text that no spreadsheet takes for a formula. Numbers need none of it: keep them numbers, or they cannot be added up. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
