import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Notice } from '../ui/Notice.js';
import type { Regrade } from './regradeQuery.js';

/** A correction holds for what is published: the next version is made from the bank. */
export function InTheBank({ regrade: { state, names } }: { regrade: Regrade }) {
  const t = useT();
  if (state !== 'APPLIED') return null;
  return (
    <Notice title={t('regrade:inTheBank')}>
      <p>{t('regrade:inTheBankBody')}</p>
      <AppLink to={paths.bankQuestion(names.courseCode, names.questionKey)}>{t('regrade:toTheBank')}</AppLink>
    </Notice>
  );
}
