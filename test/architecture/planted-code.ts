import type { Files } from './planted-tree.js';

/** One file, and the one lint rule that must refuse it; `null` when none may. */
export interface PlantedFile {
  readonly rule: string | null;
  readonly path: string;
  readonly text: string;
}

const refused = (rule: string, path: string, text: string): PlantedFile => ({ rule, path, text });
const accepted = (path: string, text: string): PlantedFile => ({ rule: null, path, text });

const work = `const work = async () => 1;\n`;
const switching = `export const letter = (kind: 'one' | 'two') => {\n  switch (kind) {\n    case 'one':\n      return 'a';\n  }\n};\n`;
const service = (importing: string) =>
  `import { Injectable } from '@nestjs/common';\n${importing}\n@Injectable()\nexport class Service {\n` +
  `  constructor(private readonly reflector: Reflector) {}\n  run = () => this.reflector;\n}\n`;
const injectedByToken = `import { Inject, Injectable } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

@Injectable()
export class Service {
  constructor(@Inject('TOKEN') private readonly reflector: Reflector) {}
  run = () => this.reflector;
}
`;
const hook = `import { useState } from 'react';\n\nexport function useOdd(odd: boolean) {\n  return odd ? useState(1) : null;\n}\n`;
const readsSetting = `export const port = process.env['PORT'];\n`;
const speaks = `console.log('spoken');\n`;

const lib = (name: string) => `libs/course/src/${name}.ts`;

export const plantedFiles: readonly PlantedFile[] = [
  refused(
    '@typescript-eslint/no-explicit-any',
    lib('any'),
    `export const keep = (value: any): unknown => value;\n`,
  ),
  refused('@typescript-eslint/no-floating-promises', lib('floating'), `${work}work();\n`),
  refused('@typescript-eslint/no-misused-promises', lib('misused'), `${work}setTimeout(work, 1);\n`),
  refused('@typescript-eslint/switch-exhaustiveness-check', lib('switching'), switching),
  refused(
    '@typescript-eslint/consistent-type-imports',
    lib('type-imports'),
    `import { Reflector } from '@nestjs/core';\nexport type Found = Reflector;\n`,
  ),
  refused(
    'gssr/type-only-injection',
    lib('erased'),
    service(`import type { Reflector } from '@nestjs/core';`),
  ),
  refused(
    'gssr/type-only-injection',
    lib('erased-inline'),
    service(`import { type Reflector, Reflector as R } from '@nestjs/core';\nexport { R };`),
  ),
  accepted(lib('injected'), service(`import { Reflector } from '@nestjs/core';`)),
  accepted(lib('injected-by-token'), injectedByToken),
  refused('no-restricted-properties', lib('setting'), readsSetting),
  refused('no-restricted-properties', lib('settings'), `const { env } = process;\nexport const all = env;\n`),
  refused(
    'no-restricted-imports',
    lib('imported-settings'),
    `import { env } from 'node:process';\nexport const all = env;\n`,
  ),
  refused('no-restricted-properties', 'apps/api/src/setting.ts', readsSetting),
  accepted('libs/platform/src/config/environment.ts', readsSetting),
  accepted('test/support/setting.ts', readsSetting),
  refused('no-restricted-syntax', lib('altering'), `export const options = { synchronize: true };\n`),
  accepted(lib('not-altering'), `export const options = { synchronize: false };\n`),
  refused('no-console', 'apps/api/src/speaking.ts', speaks),
  accepted('apps/cli/src/speaking.ts', speaks),
  accepted('apps/standalone/src/speaking.ts', speaks),
  refused('react-hooks/rules-of-hooks', 'apps/web/src/useOdd.ts', hook),
];

export const plantedCode: Files = Object.fromEntries(plantedFiles.map(({ path, text }) => [path, text]));
