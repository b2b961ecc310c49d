/** What the scalar AuthoredQuestion carries: a question with its key, as people write it, with Markdown for formatted texts. */
export type AuthoredQuestion = { readonly kind: string; readonly [field: string]: unknown };
