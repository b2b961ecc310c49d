import type { Command } from 'commander';
import { note, type Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Report, Reporter } from '../program/reporter.js';
import { playDemonstration } from './demonstration.js';
import { withServer } from './with-server.js';

const WHICH_SERVER = `
The server is the one at GSSR_URL. Without it: the one on this machine at PORT (3000), and when none answers there, one
that is started for the demonstration and stopped after it.`;

export function addDemoCommand(program: Command, host: Host, reporter: Reporter): void {
  addLeaf(
    program,
    'demo',
    'Play the whole journey through the API, from registering to a certificate, and verify every step.',
  )
    .addHelpText('after', WHICH_SERVER)
    .action(reporter.action(() => demonstrate(host)));
}

async function demonstrate(host: Host): Promise<Report> {
  const result = await withServer(host, (url) => playDemonstration(url, note(host)));
  return { lines: [JSON.stringify(result)], data: result };
}
