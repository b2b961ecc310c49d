import { AppError } from '@gssr/kernel';
import type { FactoryProvider } from '@nestjs/common';
import type { z } from 'zod';
import { ENVIRONMENT, type Environment } from './environment.js';

/** One setting: what it is for, how it is read, and what stands in `.env.example`. */
export interface Setting<T> {
  description: string;
  schema: z.ZodType<T>;
  example: string;
}

type Settings = Record<string, Setting<unknown>>;
type Values<S extends Settings> = { [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

/** The settings that one module owns. */
export interface ConfigSlice<S extends Settings = Settings> {
  readonly name: string;
  readonly settings: S;
  readonly token: symbol;
}

/** A setting that is read from one environment variable. */
export const setting = <T>(schema: z.ZodType<T>, description: string, example = ''): Setting<T> => ({
  description,
  schema,
  example,
});

/** Declares the settings of a module; `name` heads its part of `.env.example`. */
export const defineConfigSlice = <S extends Settings>(name: string, settings: S): ConfigSlice<S> => ({
  name,
  settings,
  token: Symbol(`config:${name}`),
});

/** The values of a slice, all read. */
export type ConfigOf<C> = C extends ConfigSlice<infer S> ? Values<S> : never;

/** A setting has a value that cannot be used. Names the key and the remedy, never the value. */
export class ConfigError extends AppError {
  constructor(problems: string[]) {
    super(
      'CONFIG.INVALID',
      `These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
      {
        logLevel: 'error',
      },
    );
  }
}

/** Reads and validates a slice. Throws {@link ConfigError} with every bad key at once. */
export function readConfig<S extends Settings>(slice: ConfigSlice<S>, environment: Environment): Values<S> {
  checkConfig([slice], environment);
  const values = Object.entries(slice.settings).map(([key, { schema }]) => [
    key,
    schema.parse(given(environment, key)),
  ]);
  return Object.fromEntries(values) as Values<S>;
}

/**
 * Validates all that a process will read, before it starts anything. `supplied`: keys that it will set itself. Throws
 * {@link ConfigError} with every bad key of every slice at once.
 */
export function checkConfig(
  slices: readonly ConfigSlice[],
  environment: Environment,
  supplied: readonly string[] = [],
): void {
  const settings = slices
    .flatMap((slice) => Object.entries(slice.settings))
    .filter(([key]) => !supplied.includes(key));
  const problems = settings.flatMap(([key, { schema, description }]) => {
    const { error } = schema.safeParse(given(environment, key));
    return error ? [`${key}: ${error.issues[0]?.message ?? 'invalid'} (${description})`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}

/** `KEY=` in a file of settings means: not set. */
const given = (environment: Environment, key: string): string | undefined => environment[key] || undefined;

/** Makes a slice injectable by its token. */
export const provideConfig = (slice: ConfigSlice): FactoryProvider => ({
  provide: slice.token,
  useFactory: (environment: Environment) => readConfig(slice, environment),
  inject: [ENVIRONMENT],
});
