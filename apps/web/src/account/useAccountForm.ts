import type { ViewerParts } from '@gssr/contract';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type Failure, failureOf } from '../api/errors.js';
import { safeNext } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { becomeViewer } from '../session/viewer.js';
import type { SummedError } from '../ui/ErrorSummary.js';
import { type AccountField, type EntryProblems, type Entries, readEntries } from './entries.js';

type Outcome =
  | { __typename: 'SignedIn'; viewer: ViewerParts }
  | { __typename: 'InvalidInput'; fields: { field: string; message: string }[] }
  | { __typename: 'EmailTaken' | 'WrongCredentials'; message: string };

interface AccountForm {
  errors: SummedError[];
  errorOf: (field: AccountField) => string | undefined;
  failure: Failure | null;
  busy: boolean;
  submit: (event: FormEvent<HTMLFormElement>) => void;
}

/** A form that ends with somebody signed in, and leads back to where they wanted to go. */
export function useAccountForm(
  check: (entries: Entries) => EntryProblems,
  send: (entries: Entries) => Promise<Outcome>,
): AccountForm {
  const t = useT();
  const [, navigate] = useLocation();
  const [params] = useSearchParams();
  const [errors, setErrors] = useState<SummedError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const finish = (outcome: Outcome) => {
    if (outcome.__typename === 'SignedIn') {
      becomeViewer(outcome.viewer);
      navigate(safeNext(params.get('next')), { replace: true });
    } else if (outcome.__typename === 'InvalidInput') setErrors(outcome.fields);
    else
      setErrors([{ field: outcome.__typename === 'EmailTaken' ? 'email' : null, message: outcome.message }]);
  };

  const submit = async (form: HTMLFormElement) => {
    const entries = readEntries(form);
    const problems = Object.entries(check(entries)).map(([field, key]) => ({ field, message: t(key) }));
    setErrors(problems);
    setFailure(null);
    if (problems.length > 0 || busy) return;
    setBusy(true);
    await send(entries).then(finish, (error: unknown) => setFailure(failureOf(error)));
    setBusy(false);
  };

  return {
    errors,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    failure,
    busy,
    submit: (event) => {
      event.preventDefault();
      void submit(event.currentTarget);
    },
  };
}
