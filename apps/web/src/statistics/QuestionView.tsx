import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { flagAdvice } from './flagNames.js';
import { flagsOf } from './itemFlags.js';
import { ItemFigures } from './ItemFigures.js';
import { OptionsSection } from './OptionsSection.js';
import { type Item, optionsOf, type Statistics } from './statisticsQuery.js';
import styles from './statistics.module.css';

interface QuestionViewProps {
  code: string;
  activityId: string;
  statistics: Statistics;
  item: Item;
  search: string;
}

export function QuestionView({ code, activityId, statistics, item, search }: QuestionViewProps) {
  const t = useT();
  const format = useFormat();
  const options = statistics.options.find(
    ({ questionVersionId }) => questionVersionId === item.questionVersionId,
  );
  const flags = flagsOf(item, optionsOf(statistics, item));
  return (
    <div className={styles['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.quizStatistics(code, activityId) + search}>{t('statistics:backToQuiz')}</AppLink>
        </p>
        <PageTitle tab={t('statistics:title')}>{item.stem || item.questionKey}</PageTitle>
        <p className={styles['headline']}>
          {t('statistics:itemHeadline', { percent: format.percent(100 * item.facility), count: item.n })}
        </p>
      </div>
      {flags.length === 0 ? null : (
        <Notice tone="attention" title={t('statistics:lookAt')}>
          <ul className={styles['advice']}>
            {flags.map((flag) => (
              <li key={flag}>{t(flagAdvice[flag])}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <AppLink to={paths.newRegrade(activityId, item.questionVersionId)}>
          {t('statistics:putKeyRight')}
        </AppLink>
        {' · '}
        <AppLink to={paths.bankQuestion(code, item.questionKey)}>{t('statistics:toStudio')}</AppLink>
      </p>
      {options ? <OptionsSection item={item} options={options} /> : null}
      <ItemFigures item={item} fewest={statistics.fewestForCorrelation} />
    </div>
  );
}
