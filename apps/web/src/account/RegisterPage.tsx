import { RegisterDocument } from '@gssr/contract';
import { useSearchParams } from 'wouter';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { Field } from '../ui/Field.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import { PasswordField } from '../ui/PasswordField.js';
import styles from './account.module.css';
import { passwordLength, problemsToRegister } from './entries.js';
import { useAccountForm } from './useAccountForm.js';

export default function RegisterPage() {
  const t = useT();
  const [params] = useSearchParams();
  const form = useAccountForm(
    problemsToRegister,
    async (input) => (await request(RegisterDocument, { input })).register,
  );
  return (
    <div className={styles['page']}>
      <PageTitle tab={t('account:register')}>{t('account:register')}</PageTitle>
      <ErrorSummary errors={form.errors} />
      {form.failure === 'forbidden' ? (
        <Notice tone="lost" title={t('account:registrationClosed')} role="alert" />
      ) : null}
      {form.failure && form.failure !== 'forbidden' ? <ErrorState failure={form.failure} /> : null}
      <form className={styles['form']} onSubmit={form.submit} noValidate>
        <Field
          id="name"
          name="name"
          label={t('account:name')}
          hint={t('account:nameHint')}
          error={form.errorOf('name')}
          autoComplete="name"
        />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('account:email')}
          error={form.errorOf('email')}
          autoComplete="email"
        />
        <PasswordField
          id="password"
          name="password"
          label={t('account:password')}
          hint={t('account:passwordHint', { count: passwordLength })}
          error={form.errorOf('password')}
          autoComplete="new-password"
        />
        <ActionBar>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('account:register')}
          </Button>
        </ActionBar>
      </form>
      <p className={styles['other']}>
        {t('account:hasAccount')} <AppLink to={`${paths.signIn}?${params}`}>{t('common:signIn')}</AppLink>
      </p>
    </div>
  );
}
