import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import typeOnlyInjection from './test/architecture/lint/type-only-injection.rule.mjs';

const tests = ['**/*.spec.ts', '**/*.spec.tsx', '{libs,apps}/*/src/**/testing/**', 'test/**', 'bench/**'];

const settingsMessage =
  'Settings come from a configuration slice; libs/platform/src/config/environment.ts alone reads process.env.';

const synchronizeMessage = 'Migrations make the schema. TypeORM must never alter it by itself.';

const nodeGlobals = [
  ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'performance'],
  ...['fetch', 'AbortController', 'AbortSignal', 'structuredClone'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/coverage/', '**/test-results/', '**/.data/', '**/.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: 'error',
      // Cleaning text that people upload needs exactly the characters that this rule takes for a slip.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: readonly(nodeGlobals) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    files: ['apps/web/public/**'],
    languageOptions: { globals: readonly(['window', 'document', 'localStorage', 'matchMedia']) },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { gssr: { rules: { 'type-only-injection': typeOnlyInjection } } },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // consistent-type-imports leaves files with decorators alone when it knows these two: a class that is injected
        // must stay a value.
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'gssr/type-only-injection': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // Handlers and hooks are asynchronous because their interface is, whether or not there is anything to wait for.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: settingsMessage }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env'],
            message: settingsMessage,
          })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'Property[key.name="synchronize"][value.value=true]', message: synchronizeMessage },
        { selector: 'CallExpression[callee.property.name="synchronize"]', message: synchronizeMessage },
      ],
    },
  },
  {
    files: ['apps/web/src/**'],
    plugins: { 'react-hooks': reactHooks },
    // The plugin's other rules run the React compiler, which we do not use, and take a fifth of the time of all linting.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/cli/**', 'apps/standalone/**', 'bench/**', 'test/support/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: [
      'libs/platform/src/config/environment.ts',
      'apps/web/vite.config.ts',
      'apps/web/build/**',
      'scripts/**',
      'bench/**',
      'test/**',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: tests,
    rules: {
      // A spec knows more than the types say, and what it expects next is the check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Jest's asymmetric matchers, and answers over HTTP, are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
