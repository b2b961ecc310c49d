import type { Environment } from '@gssr/platform';

/** The world outside a command. */
export interface Host {
  environment: Environment;
  /** The folder in which somebody typed the command. */
  workingFolder: string;
  /** Standard output: results. */
  writeResult(text: string): void;
  /** Standard error: what is going on, and what went wrong. */
  writeNote(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
}

/** One line to standard error. */
export const note =
  ({ writeNote }: Pick<Host, 'writeNote'>) =>
  (line: string): void =>
    writeNote(`${line}\n`);
