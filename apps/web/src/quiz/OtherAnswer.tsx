import type { ItemResponse, QuestionParts } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { responseWords } from '../item/responseWords.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';

interface OtherAnswerProps {
  item: QuestionParts;
  /** What was answered on this device. */
  other: ItemResponse | null;
  onUse: (response: ItemResponse) => void;
}

/** Two devices answered. The newer answer stands above; this is the other one, and the way to take it after all. */
export function OtherAnswer({ item, other, onUse }: OtherAnswerProps) {
  const t = useT();
  const format = useFormat();
  const words = responseWords(item, other);
  return (
    <Notice tone="attention" title={t('quiz:otherTitle')} role="status">
      <p>{words.length > 0 ? t('quiz:otherAnswer', { answer: format.list(words) }) : t('quiz:otherEmpty')}</p>
      {other ? <Button onClick={() => onUse(other)}>{t('quiz:useOther')}</Button> : null}
    </Notice>
  );
}
