// Who may import whom. Every rule is broken once on purpose in test/architecture/import-rules.spec.ts.

/** From left to right: a lib may use what stands before it. Libs of one row do not know each other. */
const ORDER = [
  ['kernel', 'contract'],
  ['platform'],
  ['identity'],
  ['notification'],
  ['organisation'],
  ['course'],
  ['enrolment'],
  ['lesson', 'quiz', 'scenario'],
  ['certificate'],
  ['event'],
  ['reporting'],
];

const LIBS = ORDER.flat();
const TESTS = ['\\.spec\\.tsx?$', '^(libs|apps)/.+/testing/', '^test/', '^bench/'];
const DOORS = [
  '^(libs|apps)/[^/]+/src/index\\.ts$',
  '^libs/[^/]+/src/(graphql|jobs)/index\\.ts$',
  '^libs/course/src/media/image-file\\.ts$',
  '^libs/platform/src/embedded/index\\.ts$',
  '^libs/quiz/src/(grading|interchange)/index\\.ts$',
  '^libs/contract/src/(trusted-documents|client)\\.ts$',
  '^apps/(worker/src/main|standalone/src/standalone\\.config|cli/src/settings)\\.ts$',
  '^(migrations|test/support)/index\\.ts$',
];
const WORKSPACE = '^(libs/[^/]+|apps/[^/]+|migrations)/';

/** Pure as the kernel is (grading-is-pure), so whoever shares its row may mark an inline check with it. */
const ENGINE = '^libs/quiz/src/grading/index\\.ts$';

const anyOf = (names) => `(${names.join('|')})`;

/** Tests may import anything, so no rule below looks at them unless it says so. */
const from = (path, pathNot = []) => ({ path, pathNot: [...TESTS, ...pathNot] });

const rule = (name, comment, fromWhere, to) => ({ name, comment, severity: 'error', from: fromWhere, to });

const arrow = (lib, row) => {
  const mayUse = [lib, ...ORDER.slice(0, row).flat()];
  const engine = ORDER[row].includes('quiz') ? [ENGINE] : [];
  return rule(
    `arrow-of-${lib}`,
    `${lib} stands left of what this file imports. Turn it round with an outbox event, or with a registry that the left lib owns.`,
    from(`^libs/${lib}/`),
    { path: `^libs/${anyOf(LIBS)}/`, pathNot: [`^libs/${anyOf(mayUse)}/`, ...engine] },
  );
};

// The last row may use everything.
const arrows = ORDER.slice(0, -1).flatMap((libs, row) => libs.map((lib) => arrow(lib, row)));

const doors = [
  rule(
    'every-lib-stands-in-the-order',
    'A new lib takes its place in ORDER, in this file, before anything can be said about its imports.',
    from(`^libs/(?!${anyOf(LIBS)}/)`),
    {},
  ),
  rule(
    'through-the-door',
    'What a workspace does not export is its own affair: import it from index.ts, graphql/ or jobs/, or ask for it to be exported.',
    from(WORKSPACE),
    { path: WORKSPACE, pathNot: ['^$1/', ...DOORS] },
  ),
  rule(
    'by-name',
    'Another workspace is imported as @gssr/<name>. A relative path would compile, and then break in dist/ or in a test.',
    from(WORKSPACE),
    { path: WORKSPACE, pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
  ),
  rule(
    'graphql-door',
    'Resolvers and their types are for the API. Domain code and the worker do without them.',
    from(WORKSPACE, ['^apps/api/', '^libs/[^/]+/src/graphql/']),
    { path: '^libs/[^/]+/src/graphql/', pathNot: '^$1/' },
  ),
  rule(
    'jobs-door',
    'Job handlers run in the worker alone. To have work done, write to the outbox.',
    from(WORKSPACE, ['^apps/(worker|standalone)/']),
    { path: '^libs/(?!platform/)[^/]+/src/jobs/', pathNot: '^$1/' },
  ),
  rule(
    'platform-jobs-door',
    'The machinery of jobs is for handlers and for the processes that run them.',
    from(WORKSPACE, ['^apps/(worker|standalone)/', '^libs/[^/]+/src/jobs/']),
    { path: '^libs/platform/src/jobs/', pathNot: '^$1/' },
  ),
  rule(
    'embedded-door',
    'Only the commands that people start on their own machine may start a database. API and worker are given one.',
    from(WORKSPACE, ['^apps/(standalone|cli)/']),
    { path: '^libs/platform/src/embedded/', pathNot: '^$1/' },
  ),
  rule(
    'domain-behind-its-doors',
    'graphql/ and jobs/ are one line into a service. A service that knew them could not run in the other process.',
    from('^(libs/[^/]+)/src/(?!(graphql|jobs)/)'),
    { path: '^$1/src/(graphql|jobs)/' },
  ),
  rule(
    'graphql-and-jobs-apart',
    'The API does not load handlers, the worker does not load resolvers. What both need belongs to the domain.',
    from('^(libs/[^/]+)/src/(graphql|jobs)/'),
    { path: '^$1/src/(graphql|jobs)/', pathNot: '^$1/src/$2/' },
  ),
];

const wholes = [
  rule('libs-know-no-app', 'Apps compose libs, never the other way round.', from('^libs/'), {
    path: '^apps/',
  }),
  rule(
    'apps-stand-alone',
    'Each app is a process of its own. Only standalone, and the command line that serves it, put others together.',
    from('^(apps/[^/]+)/', ['^apps/(standalone|cli)/']),
    { path: '^apps/', pathNot: '^$1/' },
  ),
  rule(
    'kernel-is-pure',
    'The kernel is plain TypeScript: no framework, no database, nothing that could differ between server and browser.',
    from('^libs/kernel/'),
    {
      pathNot: [
        ...LIBS.map((lib) => `^libs/${lib}/`),
        '^apps/',
        '(^|/)node_modules/(uuid|zod)/',
        '^(crypto|buffer)$',
      ],
    },
  ),
  rule(
    'grading-is-pure',
    'Grades are a function of question and response: no framework, no database, no clock, no randomness of its own.',
    from('^libs/quiz/src/grading/'),
    { pathNot: ['^libs/quiz/src/grading/', '^libs/kernel/', '(^|/)node_modules/zod/'] },
  ),
  rule(
    'interchange-is-pure',
    'Import and export turn bytes into questions and back: no framework, no database, no disk, no network.',
    from('^libs/quiz/src/interchange/'),
    {
      pathNot: [
        '^libs/quiz/src/(interchange|grading)/',
        '^libs/kernel/',
        '^libs/course/src/(index|media/image-file)\\.ts$',
        '(^|/)node_modules/(csv-parse|fflate|htmlparser2|iconv-lite|saxes|yauzl|@types/yauzl)/',
      ],
    },
  ),
  rule(
    'migrations-are-self-contained',
    'A migration must do tomorrow what it did on the day it was written, so it uses none of our code; of typeorm, types only.',
    from('^migrations/'),
    { pathNot: '^migrations/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'migrations-use-no-types-of-ours',
    'A type that changes would stop an old migration from compiling.',
    from('^migrations/'),
    { path: '^(libs|apps)/', dependencyTypes: ['type-only'] },
  ),
  rule(
    'web-sees-only-the-contract',
    "The web app knows the server by the typed documents, and by nothing else. The list of trusted ones is the server's.",
    from('^apps/web/'),
    { path: WORKSPACE, pathNot: ['^apps/', '^libs/contract/(?!src/trusted-documents)'] },
  ),
];

const hygiene = [
  rule(
    'no-cycles',
    'Modules that need each other are one module, or want a third. Some class of the two is undefined when it is first used.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'no-cycles-of-types',
    'A cycle of types runs, but neither file can be understood alone. Components of the web app may take their types from the page.',
    from(WORKSPACE, ['^apps/web/']),
    { circular: true, via: { dependencyTypes: ['type-only'] } },
  ),
  rule(
    'no-orphans',
    'Nobody imports this file and it imports nobody: it is dead, or it was never connected.',
    { orphan: true, path: WORKSPACE, pathNot: [...TESTS, '\\.d\\.ts$', '^apps/web/public/'] },
    {},
  ),
  rule(
    'no-unresolvable',
    'This import leads nowhere: a typing error, or the inside of a package that exports only its doors.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'no-undeclared-dependency',
    'The root package.json is the one list of dependencies (docs/adr/0010). This package only happens to be installed.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'no-dev-dependency-at-run-time',
    'Production installs without devDependencies. Types are no matter, they are gone by then; the web app is bundled.',
    from(WORKSPACE, ['^apps/web/']),
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule('no-test-code-in-the-product', 'Tests, fixtures and benchmarks are not shipped.', from(WORKSPACE), {
    path: TESTS,
  }),
];

module.exports = {
  forbidden: [...hygiene, ...arrows, ...doors, ...wholes],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(apps/[^/]+|libs/[^/]+|migrations)/dist/', '/\\.data/'] },
    combinedDependencies: true,
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // As the compiler, the tests and `node --conditions=source` see workspaces: by their sources.
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
