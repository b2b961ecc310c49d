/** What the scalar AuthoredQuiz carries: the settings of a quiz as people write them, always with its sections. */
export type AuthoredQuiz = { readonly [field: string]: unknown };
