/** Text, a number, or nothing. */
export type Cell = string | number | null;

/** What goes into a file for a spreadsheet. Each row has a cell for each column. */
export interface Table {
  /** Of its sheet: 1 to 31 characters, none of []:*?/\ */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}
