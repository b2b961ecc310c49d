import { generateSigningKey } from '@gssr/certificate';
import type { Command } from 'commander';
import { addLeaf } from '../program/leaf.js';
import type { Report, Reporter } from '../program/reporter.js';

const HOW_TO_SET = [
  '',
  'Set it for api and worker as GSSR_SIGNING_KEY, all of the line in single quotes.',
  'It is a secret: whoever has it can make certificates. Keep a copy apart, since what it signed is checked against it.',
];

export function addSigningKeyCommand(program: Command, reporter: Reporter): void {
  addLeaf(
    program,
    'signing-key',
    'Print a new private key (JWK) for signing certificates, and how to set it.',
  ).action(reporter.action(newSigningKey));
}

async function newSigningKey(): Promise<Report> {
  const { privateJwk, publicJwk } = await generateSigningKey();
  const key = JSON.stringify(privateJwk);
  return {
    lines: [key],
    notes: HOW_TO_SET,
    data: { environment: { GSSR_SIGNING_KEY: key }, publicKey: publicJwk },
  };
}
