import type { FormattedText, ImportedFile } from '../question.js';
import { childNamed, type XmlElement } from '../reading/xml-tree.js';
import type { Replace } from './qti-html.js';
import type { QtiItem } from './qti-item.js';
import { wordsIn } from './qti-tree.js';

/** The body, with what the interaction asks and what `inside` makes of it in the interaction's place. */
export function stemOf(
  item: QtiItem,
  interaction: XmlElement,
  inside: () => FormattedText | null = () => null,
): FormattedText {
  const files = new Map<string, ImportedFile>();
  const keep = (text: FormattedText | null): string => {
    text?.files.forEach((file) => files.set(file.path + file.name, file));
    return text && text.text !== '' ? `<div>${text.text}</div>` : '';
  };
  const prompt = childNamed(interaction, 'prompt');
  const body = item.html(item.body ?? interaction, (element) => {
    if (isAside(element)) return '';
    if (element !== interaction) return undefined;
    return keep(prompt && wordsIn(prompt) !== '' ? item.html(prompt) : null) + keep(inside());
  });
  keep(body);
  return { ...body, files: [...files.values()] };
}

/** What is not for those who answer, or not yet. */
export const isAside = ({ name }: XmlElement): boolean =>
  name === 'rubricBlock' || name === 'feedbackInline' || name === 'feedbackBlock' || name === 'stylesheet';

export const withoutAsides: Replace = (element) => (isAside(element) ? '' : undefined);
