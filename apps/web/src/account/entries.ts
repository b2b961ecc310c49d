import type { StringKey } from '../i18n/keys.js';

export type AccountField = 'name' | 'email' | 'password';
export type Entries = Record<AccountField, string>;
export type EntryProblems = Partial<Record<AccountField, StringKey>>;

/** The server's own minimum; it decides, this only saves a round trip. */
export const passwordLength = 10;

export function readEntries(form: HTMLFormElement): Entries {
  const data = new FormData(form);
  const text = (name: AccountField) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name').trim(), email: text('email').trim(), password: text('password') };
}

export function problemsToRegister({ name, email, password }: Entries): EntryProblems {
  return withoutEmpty({
    name: name === '' ? 'account:nameMissing' : undefined,
    email: emailProblem(email),
    password: password.length < passwordLength ? 'account:passwordShort' : undefined,
  });
}

export function problemsToSignIn({ email, password }: Entries): EntryProblems {
  return withoutEmpty({
    email: emailProblem(email),
    password: password === '' ? 'account:passwordMissing' : undefined,
  });
}

function emailProblem(email: string): StringKey | undefined {
  if (email === '') return 'account:emailMissing';
  return /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : 'account:emailWrong';
}

function withoutEmpty(problems: { [Name in AccountField]?: StringKey | undefined }): EntryProblems {
  const found = Object.entries<StringKey | undefined>(problems).filter(
    ([, problem]) => problem !== undefined,
  );
  return Object.fromEntries(found);
}
