import type { ItemResultParts } from '@gssr/contract';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';

/** What the answer would earn. */
export function PreviewVerdict({ result }: { result: ItemResultParts }) {
  const t = useT();
  const format = useFormat();
  return (
    <p role="status">
      <strong>
        {result.fraction === null
          ? t('questionEditor:earnsLater')
          : t('questionEditor:earns', { percent: format.mark(100 * result.fraction) })}
      </strong>
    </p>
  );
}
