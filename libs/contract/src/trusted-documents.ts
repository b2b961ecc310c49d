import { readFileSync } from 'node:fs';

/** From `src` and `dist` alike: the generated file is data, so the build leaves it where it is. */
const FILE = new URL('../src/generated/trusted-documents.json', import.meta.url);

/** SHA-256 (lower-case hexadecimal) of each document that web app, demonstration and measurements use, to its text. */
export const trustedDocuments = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
