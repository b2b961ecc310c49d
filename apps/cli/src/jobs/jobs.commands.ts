import type { Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Reporter } from '../program/reporter.js';
import { listJobs, retryJob } from './failed-jobs.js';

export function addJobCommands(program: Command, host: Host, reporter: Reporter): void {
  const jobs = program.command('jobs').description('Work in the background that failed on its last try.');
  addLeaf(jobs, 'list', 'List failed work, newest first.').action(reporter.action(() => listJobs(host)));
  addLeaf(jobs, 'retry', 'Have one piece of failed work tried again.')
    .argument('<id>', 'id as `jobs list` prints it')
    .action(reporter.action((id: string) => retryJob(host, id)));
}
