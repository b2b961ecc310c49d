/** What the shell is told. `unreachable`: the database or the server does not answer; nothing is wrong with the command. */
export const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_HELP = `
Exit codes:
  0  done
  1  refused, and the reasons are given
  2  wrong usage, or a setting that cannot be used
  3  the database or the server cannot be reached`;
