import { SignInDocument } from '@gssr/contract';
import { Redirect, useSearchParams } from 'wouter';
import { request } from '../api/request.js';
import { paths, safeNext } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { useViewer } from '../session/viewer.js';
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
import { problemsToSignIn } from './entries.js';
import { useAccountForm } from './useAccountForm.js';

export default function SignInPage() {
  const t = useT();
  const [params] = useSearchParams();
  const form = useAccountForm(
    problemsToSignIn,
    async ({ email, password }) => (await request(SignInDocument, { input: { email, password } })).signIn,
  );
  const viewer = useViewer();
  if (viewer) return <Redirect to={safeNext(params.get('next'))} replace />;
  return (
    <div className={styles['page']}>
      <PageTitle tab={t('common:signIn')}>{t('common:signIn')}</PageTitle>
      {params.has('ended') ? <Notice tone="attention" title={t('account:ended')} /> : null}
      <ErrorSummary errors={form.errors} />
      {form.failure ? <ErrorState failure={form.failure} /> : null}
      <form className={styles['form']} onSubmit={form.submit} noValidate>
        <Field
          id="email"
          name="email"
          type="email"
          label={t('account:email')}
          error={form.errorOf('email')}
          autoComplete="username"
        />
        <PasswordField
          id="password"
          name="password"
          label={t('account:password')}
          error={form.errorOf('password')}
          autoComplete="current-password"
        />
        <ActionBar>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('common:signIn')}
          </Button>
        </ActionBar>
      </form>
      <p className={styles['other']}>
        {t('account:noAccount')} <AppLink to={`${paths.register}?${params}`}>{t('account:register')}</AppLink>
      </p>
    </div>
  );
}
