/** Something that runs SQL: inside a transaction or, one statement at a time, outside of one. */
export interface SqlRunner {
  query<T>(text: string, parameters?: unknown[]): Promise<T>;
}
