import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { type Column, DataTable } from '../table/DataTable.js';
import { isRight } from './itemFlags.js';
import { ELSEWHERE, type LetteredOption } from './optionParts.js';
import styles from './statistics.module.css';

const THIRDS = ['statistics:lower', 'statistics:middle', 'statistics:upper'] as const;

export function OptionsTable({ options, caption }: { options: readonly LetteredOption[]; caption: string }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<LetteredOption>[] = [
    {
      key: 'option',
      heading: t('statistics:option'),
      cell: ({ letter, label, optionId, fraction }) => (
        <span className={styles['stem']}>
          {optionId === null
            ? t('statistics:blank')
            : t('statistics:lettered', { letter, label: labelOf(optionId, label) })}
          {isRight(fraction) ? <strong className={styles['right']}>{t('statistics:right')}</strong> : null}
        </span>
      ),
    },
    ...THIRDS.map((heading, third) => ({
      key: heading,
      heading: t(heading),
      numeric: true,
      cell: ({ share, chosen }: LetteredOption) => {
        const of = share[third];
        return of === null || of === undefined
          ? t('statistics:nobody')
          : t('statistics:shareOf', { percent: format.percent(100 * of), count: chosen[third] ?? 0 });
      },
    })),
  ];
  const labelOf = (optionId: string, label: string | null) =>
    optionId === ELSEWHERE ? t('statistics:elsewhere') : (label ?? optionId);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={options}
      keyOf={({ optionId }) => optionId ?? 'blank'}
    />
  );
}
