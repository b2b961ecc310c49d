import type { ItemParts } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { plainText } from '../richText/plainText.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';

interface OtherAnswerProps {
  item: ItemParts;
  /** What was chosen on this device. */
  other: string[];
  onUse: (chosen: string[]) => void;
}

/** Two devices answered. The newer answer stands above; this is the other one, and the way to take it after all. */
export function OtherAnswer({ item, other, onUse }: OtherAnswerProps) {
  const t = useT();
  const format = useFormat();
  const words = item.options.filter(({ id }) => other.includes(id)).map(({ content }) => plainText(content));
  return (
    <Notice tone="attention" title={t('quiz:otherTitle')} role="status">
      <p>{words.length > 0 ? t('quiz:otherAnswer', { answer: format.list(words) }) : t('quiz:otherEmpty')}</p>
      <Button onClick={() => onUse(other)}>{t('quiz:useOther')}</Button>
    </Notice>
  );
}
