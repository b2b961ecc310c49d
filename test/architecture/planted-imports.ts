import type { Files } from './planted-tree.js';
import { importing } from './small-repository.js';

/** Files that break one import rule and no other. */
export interface Plant {
  readonly rule: string;
  readonly files: Files;
}

const plant = (rule: string, files: Files): Plant => ({ rule, files });
const typesFrom = (specifier: string) =>
  `import type * as It from '${specifier}';\nexport type Its = typeof It;\n`;

/** The nearest neighbour to the right, or on the same row. */
const againstTheArrow: Readonly<Record<string, string>> = {
  kernel: 'contract',
  contract: 'kernel',
  platform: 'identity',
  identity: 'notification',
  notification: 'organisation',
  organisation: 'course',
  course: 'enrolment',
  enrolment: 'lesson',
  lesson: 'quiz',
  quiz: 'scenario',
  scenario: 'lesson',
  certificate: 'event',
  event: 'reporting',
};

const arrows = Object.entries(againstTheArrow).map(([from, to]) =>
  plant(`arrow-of-${from}`, { [`libs/${from}/src/backwards.ts`]: importing(`@gssr/${to}`) }),
);

/** One plant for each rule at least; where a rule has two edges, one for each. */
export const plants: readonly Plant[] = [
  ...arrows,
  plant('arrow-of-identity', { 'libs/identity/src/graphql/backwards.ts': importing('@gssr/course/graphql') }),
  plant('arrow-of-course', { 'libs/course/src/backwards-in-types.ts': typesFrom('@gssr/enrolment') }),
  plant('every-lib-stands-in-the-order', { 'libs/survey/src/early.ts': importing('@gssr/kernel') }),
  plant('through-the-door', { 'libs/quiz/src/prying.ts': importing('@gssr/course/inside') }),
  plant('by-name', { 'libs/quiz/src/nameless.ts': importing('../../course/src/index.js') }),
  plant('graphql-door', { 'libs/enrolment/src/resolving.ts': importing('@gssr/course/graphql') }),
  plant('graphql-door', { 'apps/worker/src/resolving.ts': importing('@gssr/platform/graphql') }),
  plant('jobs-door', { 'apps/api/src/working.ts': importing('@gssr/quiz/jobs') }),
  plant('jobs-door', { 'libs/certificate/src/jobs/working.ts': importing('@gssr/quiz/jobs') }),
  plant('platform-jobs-door', { 'apps/api/src/queueing.ts': importing('@gssr/platform/jobs') }),
  plant('platform-jobs-door', { 'libs/quiz/src/queueing.ts': importing('@gssr/platform/jobs') }),
  plant('embedded-door', { 'apps/api/src/starting.ts': importing('@gssr/platform/embedded') }),
  plant('domain-behind-its-doors', { 'libs/quiz/src/resolving.ts': importing('./graphql/index.js') }),
  plant('domain-behind-its-doors', { 'libs/quiz/src/working.ts': importing('./jobs/index.js') }),
  plant('graphql-and-jobs-apart', { 'libs/quiz/src/jobs/resolving.ts': importing('../graphql/index.js') }),
  plant('libs-know-no-app', { 'libs/reporting/src/composing.ts': importing('@gssr/api') }),
  plant('apps-stand-alone', { 'apps/worker/src/composing.ts': importing('@gssr/api') }),
  plant('kernel-is-pure', { 'libs/kernel/src/framed.ts': importing('@nestjs/common') }),
  plant('kernel-is-pure', { 'libs/kernel/src/stored.ts': typesFrom('typeorm') }),
  plant('kernel-is-pure', { 'libs/kernel/src/reading.ts': importing('node:fs') }),
  plant('grading-is-pure', { 'libs/quiz/src/grading/marked.ts': importing('@gssr/platform') }),
  plant('grading-is-pure', { 'libs/quiz/src/grading/asked.ts': importing('../inside.js') }),
  plant('interchange-is-pure', { 'libs/quiz/src/interchange/stored.ts': importing('@gssr/platform') }),
  plant('interchange-is-pure', { 'libs/quiz/src/interchange/reading.ts': importing('node:fs') }),
  plant('migrations-are-self-contained', { 'migrations/2-borrowing.ts': importing('@gssr/kernel') }),
  plant('migrations-are-self-contained', { 'migrations/3-running.ts': importing('typeorm') }),
  plant('migrations-use-no-types-of-ours', { 'migrations/4-typed.ts': typesFrom('@gssr/kernel') }),
  plant('web-sees-only-the-contract', { 'apps/web/src/server.ts': importing('@gssr/kernel') }),
  plant('web-sees-only-the-contract', {
    'apps/web/src/documents.ts': importing('@gssr/contract/trusted-documents'),
  }),
  plant('no-cycles', {
    'libs/course/src/hen.ts': importing('./egg.js'),
    'libs/course/src/egg.ts': importing('./hen.js'),
  }),
  plant('no-cycles-of-types', {
    'libs/course/src/lock.ts': importing('./key.js'),
    'libs/course/src/key.ts': typesFrom('./lock.js'),
  }),
  plant('no-orphans', { 'libs/course/src/alone.ts': 'export const alone = 1;\n' }),
  plant('no-unresolvable', { 'libs/course/src/lost.ts': importing('./nowhere.js') }),
  plant('no-unresolvable', { 'libs/quiz/src/lost.ts': importing('@gssr/course/src/inside.js') }),
  plant('no-undeclared-dependency', { 'libs/course/src/undeclared.ts': importing('acorn') }),
  plant('no-dev-dependency-at-run-time', { 'libs/course/src/checking.ts': importing('fast-check') }),
  plant('no-test-code-in-the-product', { 'libs/course/src/testing.ts': importing('@gssr/test-support') }),
];

/** What the rules must leave alone. */
export const permitted: Files = {
  'apps/api/src/permitted.ts': importing(
    '@gssr/quiz',
    '@gssr/quiz/graphql',
    '@gssr/platform/graphql',
    '@gssr/contract',
  ),
  'apps/worker/src/permitted.ts': importing('@gssr/quiz', '@gssr/quiz/jobs', '@gssr/platform/jobs'),
  'apps/standalone/src/permitted.ts': importing(
    '@gssr/api',
    '@gssr/worker',
    '@gssr/quiz/jobs',
    '@gssr/platform/embedded',
  ),
  'apps/cli/src/permitted.ts': importing('@gssr/platform/embedded', '@gssr/migrations', '@gssr/course'),
  'apps/web/src/permitted.ts': importing('@gssr/contract', 'react', './inside.js'),
  'libs/quiz/src/permitted.ts': importing(
    '@gssr/enrolment',
    '@gssr/notification',
    './grading/index.js',
    './interchange/index.js',
    'typeorm',
    'node:fs',
  ),
  'libs/quiz/src/graphql/permitted.ts': importing(
    '@gssr/course/graphql',
    '@gssr/platform/graphql',
    '../inside.js',
  ),
  'libs/quiz/src/jobs/permitted.ts': importing('@gssr/platform/jobs', '@gssr/course', '../inside.js'),
  'libs/lesson/src/permitted.ts': importing('@gssr/quiz/grading'),
  'libs/kernel/src/permitted.ts': importing('uuid', 'node:crypto'),
  'libs/course/src/permitted.ts': typesFrom('mdast'),
  'libs/course/src/permitted.spec.ts': importing(
    'fast-check',
    '@gssr/test-support',
    '../../quiz/src/inside.js',
    '@gssr/api',
  ),
  'apps/web/src/page.ts': importing('./part.js'),
  'apps/web/src/part.ts': typesFrom('./page.js'),
};
