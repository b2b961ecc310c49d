import { paths } from '../app/paths.js';
import { CourseFacts } from '../course/CourseFacts.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Icon } from '../ui/Icon.js';
import type { CatalogueItem } from './catalogueQuery.js';
import styles from './catalogue.module.css';

export function CatalogueRow({ entry: { version, enrolment } }: { entry: CatalogueItem }) {
  const t = useT();
  const format = useFormat();
  return (
    <li className={styles['row']}>
      <div className={styles['about']}>
        <h2>
          <AppLink to={paths.course(version.code)}>{version.title}</AppLink>
        </h2>
        <p lang={version.language}>{version.summary}</p>
        <CourseFacts version={version} />
      </div>
      {enrolment ? (
        <p className={styles['state']}>
          <Icon name={enrolment.status === 'COMPLETED' ? 'done' : 'partly'} />
          {enrolment.status === 'COMPLETED'
            ? t('catalogue:completed')
            : t('common:progressDone', {
                done: enrolment.progress.done,
                total: enrolment.progress.total,
                percent: format.percent(enrolment.progress.percent),
              })}
        </p>
      ) : null}
    </li>
  );
}
