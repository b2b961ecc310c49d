import type { Command } from 'commander';

/** A command that does something, as opposed to one that only holds others. */
export const addLeaf = (parent: Command, nameAndArguments: string, description: string): Command =>
  parent
    .command(nameAndArguments)
    .description(description)
    .allowExcessArguments(false)
    .option('--json', 'print one JSON document; sentences for people go to standard error only');
