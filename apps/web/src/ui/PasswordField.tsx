import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import { Button } from './Button.js';
import { Field } from './Field.js';

interface PasswordFieldProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that its owner can look at: typing blind on a small screen is how people get locked out. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const toggle = (
    <Button aria-pressed={shown} aria-label={t('common:showPassword')} onClick={() => setShown(!shown)}>
      {shown ? t('common:hide') : t('common:show')}
    </Button>
  );
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      beside={toggle}
    />
  );
}
