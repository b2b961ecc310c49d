import { type Failure, isPassing } from '../api/errors.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';

const words: Record<Failure, { title: StringKey; body: StringKey }> = {
  offline: { title: 'common:offlineTitle', body: 'common:offlineBody' },
  signIn: { title: 'common:signedOutTitle', body: 'common:signedOutBody' },
  forbidden: { title: 'common:forbiddenTitle', body: 'common:forbiddenBody' },
  notFound: { title: 'common:missingTitle', body: 'common:missingBody' },
  tooMany: { title: 'common:tooManyTitle', body: 'common:tooManyBody' },
  server: { title: 'common:serverTitle', body: 'common:serverBody' },
};

interface ErrorStateProps {
  failure: Failure;
  onRetry?: () => void;
  busy?: boolean;
}

/** Says what went wrong in a part of a page, what is still safe, and offers that part again. */
export function ErrorState({ failure, onRetry, busy }: ErrorStateProps) {
  const t = useT();
  const { title, body } = words[failure];
  return (
    <Notice
      tone={failure === 'offline' || failure === 'tooMany' ? 'attention' : 'lost'}
      title={t(title)}
      role="alert"
    >
      <p>{t(body)}</p>
      {onRetry && isPassing(failure) ? (
        <Button onClick={onRetry} busy={busy}>
          {t('common:tryAgain')}
        </Button>
      ) : null}
    </Notice>
  );
}
