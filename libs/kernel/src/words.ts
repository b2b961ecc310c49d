/** One sentence as the source writes it; `{0}` stands for its first value. */
export interface Sentence {
  readonly template: string;
  /** A value that is words itself is said in the reader's language, too. */
  readonly values: readonly SaidValue[];
}

export type SaidValue = string | number | readonly Sentence[];

/** What people are told: in the language of the source, and so that it can be said in others. */
export interface Said {
  readonly message: string;
  readonly words: readonly Sentence[];
}

/** A message that holds no values needs no words beside it: each of its sentences is its own template. */
export interface Sayable {
  readonly message: string;
  readonly words?: readonly Sentence[] | undefined;
}

/** How a message is given where it is made. */
export type Saying = string | Sayable;

/** How often the plural of a language changes, by `Intl.PluralRules`; `by` is the index of the value that is counted. */
export interface PluralForms {
  readonly by: number;
  readonly other: string;
  readonly [form: string]: string | number;
}

/** The sentences of one language by those of the source. */
export interface SentenceBook {
  readonly language: string;
  readonly sentences: Readonly<Record<string, string | PluralForms>>;
}

/** Tags what is said with values in it: say`This question has no option "${id}".` */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | Said)[]): Said {
  const template = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  const given = values.map((value) => (typeof value === 'object' ? value.words : value));
  const words = sentencesOf(template).map((sentence) => own(sentence, given));
  return { message: words.map((sentence) => spoken(sentence, SOURCE_BOOK)).join(' '), words };
}

/** Said one after the other. */
export const sayAll = (...parts: readonly Saying[]): Said => {
  const each = parts.map(toSaid);
  return {
    message: each.map(({ message }) => message).join(' '),
    words: each.flatMap(({ words }) => words),
  };
};

/** The fields of a problem that says this. */
export const told = (said: Saying): Sayable =>
  typeof said === 'string'
    ? { message: said }
    : said.words
      ? { message: said.message, words: said.words }
      : { message: said.message };

/** The first sentence, and the rest. */
export function divided(said: Sayable): { first: Sayable; rest: Sayable } {
  const [first, ...rest] = toSaid(said).words;
  return { first: fromWords(first ? [first] : []), rest: fromWords(rest) };
}

/** One sentence with other values. */
export const sentence = (template: string, values: readonly SaidValue[]): Said =>
  fromWords([{ template, values }]);

/** What a reader of the book's language is told; in the source's language what the book does not have. */
export const inLanguage = (said: Sayable, book: SentenceBook): string =>
  toSaid(said)
    .words.map((sentence) => spoken(sentence, book))
    .join(' ');

/** The book of the language that the source is written in. */
export const SOURCE_BOOK: SentenceBook = { language: 'en', sentences: {} };

/** A text as its sentences, each the key of its translations. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”’)]?) +/);

const toSaid = (given: Saying): Said => {
  const { message, words } = typeof given === 'string' ? { message: given, words: undefined } : given;
  return { message, words: words ?? sentencesOf(message).map((template) => ({ template, values: [] })) };
};

const fromWords = (words: readonly Sentence[]): Said => ({
  message: words.map((sentence) => spoken(sentence, SOURCE_BOOK)).join(' '),
  words,
});

const PLACE = /\{(\d+)\}/g;

/** A sentence with values of its own, counted from 0. */
function own(sentence: string, given: Sentence['values']): Sentence {
  const values: SaidValue[] = [];
  const template = sentence.replace(PLACE, (_, index: string) => {
    values.push(given[Number(index)] ?? '');
    return `{${values.length - 1}}`;
  });
  return { template, values };
}

/** `within`: another sentence, so that it does not begin with a capital letter for its own sake. */
function spoken({ template, values }: Sentence, book: SentenceBook, within = false): string {
  const form = formOf(translationOf(template, book), values, book.language);
  // What has no values may hold braces that somebody wrote.
  if (values.length === 0) return form;
  return form.replace(PLACE, (_, index: string, at: number) => {
    const value = values[Number(index)];
    const text = shown(value, book);
    return at === 0 && !within && typeof value === 'object' ? capitalised(text) : text;
  });
}

/** A name that somebody made up is a template, too, and may be any. */
const translationOf = (template: string, { sentences }: SentenceBook): string | PluralForms =>
  (Object.hasOwn(sentences, template) ? sentences[template] : undefined) ?? template;

function formOf(translation: string | PluralForms, values: Sentence['values'], language: string): string {
  if (typeof translation === 'string') return translation;
  const form = translation[new Intl.PluralRules(language).select(Number(values[translation.by]))];
  return typeof form === 'string' ? form : translation.other;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shown = (value: SaidValue | undefined, book: SentenceBook): string =>
  typeof value === 'object'
    ? value.map((sentence) => spoken(sentence, book, true)).join(' ')
    : String(value ?? '');
