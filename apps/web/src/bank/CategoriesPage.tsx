import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { bankQuery } from './bankQuery.js';
import { CategoryForm } from './CategoryForm.js';
import { useCategories } from './useCategories.js';
import styles from './bank.module.css';

/** The categories of a bank: new ones, other titles, and away with those that are empty. */
export default function CategoriesPage() {
  const t = useT();
  const { code = '' } = useParams();
  const query = useQuery(bankQuery(code, {}, null));
  const { refusal, failure, busy, save, remove } = useCategories(code);
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.bank(code)}>{t('studio:bankTitle', { code })}</AppLink>
        </p>
        <PageTitle tab={t('studio:categoriesOf', { code })}>{t('studio:categories')}</PageTitle>
        <p className={page['lead']}>{t('studio:categoriesLead')}</p>
      </div>
      {refusal ? (
        <Notice tone="lost" role="alert">
          {refusal}
        </Notice>
      ) : null}
      {failure ? <ErrorState failure={failure} /> : null}
      <QueryView query={query}>
        {(bank) =>
          bank === null ? (
            <NotFoundPage />
          ) : (
            <div className={page['section']}>
              <CategoryForm
                key={`new-${bank.categories.length}`}
                label={t('studio:newCategory')}
                title=""
                action={t('studio:addCategory')}
                busy={busy}
                onSave={(title) => void save(null, title)}
              />
              {bank.categories.length === 0 ? (
                <Empty title={t('studio:noCategories')} body={t('studio:noCategoriesBody')} />
              ) : (
                <ul className={styles['categories']}>
                  {bank.categories.map(({ key, title, count }) => (
                    <li key={`${key} ${title}`}>
                      <CategoryForm
                        label={t('studio:titleOf', { title })}
                        hint={t('studio:count', { count })}
                        title={title}
                        action={t('studio:rename')}
                        busy={busy}
                        onSave={(next) => void save(key, next)}
                        onDelete={count === 0 ? () => void remove(key, title) : undefined}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )
        }
      </QueryView>
    </div>
  );
}
