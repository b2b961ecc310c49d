import type { Files } from './planted-tree.js';

const libs = [
  'kernel',
  'contract',
  'platform',
  'identity',
  'notification',
  'organisation',
  'course',
  'enrolment',
  'lesson',
  'quiz',
  'scenario',
  'certificate',
  'event',
  'reporting',
];
const apps = ['api', 'worker', 'standalone', 'cli', 'web'];

const door = (path: string) => ({ source: `./src/${path}index.ts`, default: `./dist/${path}index.js` });

/** `inside` is no door: exporting it is the mistake that `through-the-door` finds. */
const exportsOfLib = {
  '.': door(''),
  './graphql': door('graphql/'),
  './jobs': door('jobs/'),
  './embedded': door('embedded/'),
  './grading': door('grading/'),
  './interchange': door('interchange/'),
  './trusted-documents': { source: './src/trusted-documents.ts' },
  './inside': { source: './src/inside.ts' },
};

const manifest = (name: string, exports: object) =>
  JSON.stringify({ name: `@gssr/${name}`, version: '0.0.0', type: 'module', exports });

const value = (name: string) => `export const ${name} = 1;\n`;

/** Imports `specifiers` for their values. */
export const importing = (...specifiers: string[]): string =>
  specifiers.map((specifier, index) => `import * as it${index} from '${specifier}';\nit${index};\n`).join('');

const libFiles = (lib: string): Files => ({
  [`libs/${lib}/package.json`]: manifest(lib, exportsOfLib),
  [`libs/${lib}/src/index.ts`]: `export * from './inside.js';\n`,
  [`libs/${lib}/src/inside.ts`]: value('inside'),
  [`libs/${lib}/src/graphql/index.ts`]: importing('../inside.js'),
  [`libs/${lib}/src/jobs/index.ts`]: importing('../inside.js'),
});

const appFiles = (app: string): Files => ({
  [`apps/${app}/package.json`]: manifest(app, { '.': door('') }),
  [`apps/${app}/src/index.ts`]: importing('./inside.js'),
  [`apps/${app}/src/inside.ts`]: value('inside'),
});

const others: Files = {
  'migrations/package.json': manifest('migrations', { '.': { source: './index.ts' } }),
  'migrations/index.ts': importing('./1-first.js'),
  'migrations/1-first.ts': `import type { QueryRunner } from 'typeorm';\nexport type Runner = QueryRunner;\n`,
  'test/support/package.json': manifest('test-support', { '.': { source: './index.ts' } }),
  'test/support/index.ts': importing('@gssr/platform/embedded', '@gssr/api'),
  'libs/platform/src/embedded/index.ts': importing('../inside.js'),
  'libs/contract/src/trusted-documents.ts': importing('node:fs'),
  'libs/quiz/src/grading/index.ts': importing('@gssr/kernel', 'zod'),
  'libs/quiz/src/interchange/index.ts': importing('@gssr/course', '../grading/index.js'),
};

/** Every workspace of the plan with its doors and little behind them: what the import rules see, and nothing else. */
export const smallRepository: Files = Object.assign(
  {},
  ...libs.map(libFiles),
  ...apps.map(appFiles),
  others,
) as Files;

/** `@gssr/<name>` and where it lives. */
export const workspaces: Readonly<Record<string, string>> = {
  ...Object.fromEntries(libs.map((lib) => [lib, `libs/${lib}`])),
  ...Object.fromEntries(apps.map((app) => [app, `apps/${app}`])),
  migrations: 'migrations',
  'test-support': 'test/support',
};
