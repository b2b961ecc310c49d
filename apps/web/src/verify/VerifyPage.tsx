import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { VerifyForm } from './VerifyForm.js';

export default function VerifyPage() {
  const t = useT();
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('verify:title')}>{t('verify:title')}</PageTitle>
        <p className={page['lead']}>{t('verify:lead')}</p>
      </div>
      <VerifyForm />
    </div>
  );
}
