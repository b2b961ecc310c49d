import type { StringKey } from '../i18n/keys.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { FigureList } from './FigureList.js';
import type { Statistics } from './statisticsQuery.js';
import styles from './statistics.module.css';

type Figure = Exclude<keyof Statistics['quiz'], 'maximum' | '__typename'>;

const figures: readonly {
  figure: Figure;
  name: StringKey;
  meaning: StringKey;
  as: 'marks' | 'percent' | 'number';
}[] = [
  { figure: 'n', name: 'statistics:n', meaning: 'statistics:nMeaning', as: 'number' },
  { figure: 'mean', name: 'statistics:meanName', meaning: 'statistics:meanMeaning', as: 'marks' },
  { figure: 'median', name: 'statistics:median', meaning: 'statistics:medianMeaning', as: 'marks' },
  {
    figure: 'standardDeviation',
    name: 'statistics:deviation',
    meaning: 'statistics:deviationMeaning',
    as: 'marks',
  },
  { figure: 'alpha', name: 'statistics:alpha', meaning: 'statistics:alphaMeaning', as: 'number' },
  { figure: 'standardError', name: 'statistics:error', meaning: 'statistics:errorMeaning', as: 'marks' },
  {
    figure: 'errorRatio',
    name: 'statistics:errorRatio',
    meaning: 'statistics:errorRatioMeaning',
    as: 'percent',
  },
  { figure: 'skewness', name: 'statistics:skewness', meaning: 'statistics:skewnessMeaning', as: 'number' },
  { figure: 'kurtosis', name: 'statistics:kurtosis', meaning: 'statistics:kurtosisMeaning', as: 'number' },
];

/** The figures of the whole quiz, each with what it means for whoever asks. */
export function QuizFiguresSection({
  statistics: { quiz, fewestForCorrelation },
}: {
  statistics: Statistics;
}) {
  const t = useT();
  const format = useFormat();
  const written = (figure: Figure, as: 'marks' | 'percent' | 'number'): string => {
    const value = quiz[figure];
    if (value === null) return t('statistics:cannotTell');
    if (as === 'percent') return format.percent(value);
    if (as === 'number') return format.precise(value);
    const share = quiz.maximum ? format.percent((100 * value) / quiz.maximum) : '';
    return t('statistics:marks', { marks: format.precise(value), percent: share });
  };
  return (
    <section className={styles['section']} aria-labelledby="figures">
      <h2 id="figures">{t('statistics:figures')}</h2>
      {quiz.maximum === null ? <p>{t('statistics:differentMaximum')}</p> : null}
      {quiz.n < fewestForCorrelation ? (
        <p className={styles['note']}>{t('statistics:tooFew', { count: fewestForCorrelation })}</p>
      ) : null}
      <FigureList
        figures={figures.map(({ figure, name, meaning, as }) => ({
          ...{ key: figure, name: t(name), value: written(figure, as), meaning: t(meaning) },
        }))}
      />
    </section>
  );
}
