import { ROLES } from '@gssr/identity';
import { Argument, Option, type Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Reporter } from '../program/reporter.js';
import { createPerson } from './create-person.js';
import { grantRole } from './grant-role.js';

const roles = ROLES.map((role) => role.toLowerCase());

export function addPeopleCommands(program: Command, host: Host, reporter: Reporter): void {
  const people = program
    .command('people')
    .description('Accounts and their roles, the first administrator among them.');
  addLeaf(
    people,
    'create',
    'Create an account. Without --password-stdin a password is drawn and printed once.',
  )
    .requiredOption('--name <name>', 'full name, as it will stand on certificates')
    .requiredOption('--email <address>', 'address to sign in with')
    .addOption(new Option('--role <role>', 'what this person may do').choices(roles).makeOptionMandatory())
    .option(
      '--password-stdin',
      'read the password from standard input, so that no list of processes shows it',
    )
    .action(reporter.action((options: Parameters<typeof createPerson>[1]) => createPerson(host, options)));
  addLeaf(people, 'grant', 'Give somebody who has an account one more role. Counts from the next click on.')
    .argument('<email>', 'address of the account')
    .addArgument(new Argument('<role>', 'the role').choices(roles))
    .action(reporter.action((email: string, role: string) => grantRole(host, email, role)));
}
