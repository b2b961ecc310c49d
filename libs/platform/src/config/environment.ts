/** The settings that a process was given: names to values, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Dependency-injection token of the {@link Environment}. */
export const ENVIRONMENT = Symbol('Environment');

/** The one place that reads `process.env`. */
export const processEnvironment = (): Environment => ({ ...process.env });
