import type { Command } from 'commander';
import { EXIT, type ExitCode } from './exit-code.js';
import { explainFailure } from './explain-failure.js';
import { note, type Host } from './host.js';

/** What came of a command. */
export interface Report {
  /** For people, on standard output. */
  lines: string[];
  /** The same for programs, printed instead with --json. */
  data: object;
  /** What people should know beside the result, on standard error. */
  notes?: string[];
  /** Why it was refused, for people, on standard error. */
  refusals?: string[];
}

/** Runs the work of commands, prints what came of it and keeps the exit code. */
export class Reporter {
  exitCode: ExitCode = EXIT.done;

  constructor(private readonly host: Host) {}

  /** Turns work into a command's action. `A`: the command's arguments and then its options. */
  action<A extends unknown[]>(
    work: (...given: A) => Promise<Report>,
  ): (...given: [...A, Command]) => Promise<void> {
    return async (...given) => {
      const command = given.at(-1) as Command;
      const { json = false } = command.opts<{ json?: boolean }>();
      await this.run(json, () => work(...(given.slice(0, -1) as A)));
    };
  }

  private async run(json: boolean, work: () => Promise<Report>): Promise<void> {
    try {
      this.print(await work(), json);
    } catch (error) {
      this.printFailure(error, json);
    }
  }

  private print({ lines, data, notes = [], refusals = [] }: Report, json: boolean): void {
    const result = json ? [JSON.stringify(data)] : lines;
    result.forEach((line) => this.host.writeResult(`${line}\n`));
    [...notes, ...refusals].forEach(note(this.host));
    if (refusals.length > 0) this.exitCode = EXIT.refused;
  }

  private printFailure(error: unknown, json: boolean): void {
    const { code, message, exitCode } = explainFailure(error);
    if (json) this.host.writeResult(`${JSON.stringify({ error: { code, message } })}\n`);
    note(this.host)(message);
    this.exitCode = exitCode;
  }
}
