/**
 * Whether those who teach must not know whose attempt it is: a marker who noted the name before would know whose answer is
 * marked. `attempt` and `quiz` are aliases of their tables.
 */
export const isNameless = (attempt: string, quiz: string): string =>
  `(${attempt}.state <> 'GRADED' AND coalesce((${quiz}.settings #>> '{marking,blind}')::boolean, true))`;
