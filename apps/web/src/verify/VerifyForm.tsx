import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { Field } from '../ui/Field.js';
import styles from './verify.module.css';

export function VerifyForm({ initial = '' }: { initial?: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('code');
    const code = typeof entered === 'string' ? entered.replace(/\s+/g, '') : '';
    setMissing(code === '');
    if (code === '') document.getElementById('code')?.focus();
    else navigate(paths.verification(code));
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Field
        id="code"
        name="code"
        label={t('verify:code')}
        hint={t('verify:codeHint')}
        error={missing ? t('verify:codeMissing') : undefined}
        defaultValue={initial}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <ActionBar>
        <Button type="submit" kind="primary">
          {t('verify:check')}
        </Button>
      </ActionBar>
    </form>
  );
}
