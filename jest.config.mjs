// One configuration for all tests. The projects differ in what they need: nothing, a PostgreSQL, or a browser.
const shared = {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

export default {
  // Two, because the tests wait more than they compute, and no more, because some of them start whole servers.
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/closing-line.reporter.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(int|browser)\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
      testMatch: ['**/*.int.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      testMatch: ['**/*.browser.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
