/**
 * Formatted text as the platform stores it. The engine passes it on; only the kinds with gaps look inside, for `[[gap]]`.
 * Null when there is none.
 */
export type RichText = unknown;
