import type { ExplainedItem } from '@gssr/quiz';

type Explained = ExplainedItem['byKey'];

/** One question of an attempt in lines for people. */
export const itemLines = (item: ExplainedItem): string[] => [
  '',
  `${item.position + 1}. ${item.question}`,
  `   ${item.kind} ${item.questionKey}, version ${item.questionVersionId}${item.variant ? `, variant ${item.variant}` : ''}`,
  ...(item.optionOrder.length > 0 ? [`   shown in the order: ${item.optionOrder.join(' ')}`] : []),
  `   answer: ${item.answer || '(none)'}${item.certainty === null ? '' : `, certainty ${item.certainty}`}`,
  ...(item.answeredAt
    ? [`   given offline at ${item.answeredAt} by its device's clock, stored at ${item.savedAt ?? '-'}`]
    : []),
  ...item.steps.map(
    ({ action, answer, mark }, index) =>
      `   step ${index + 1}: ${action === 'CHECK' ? `checked "${answer}" → ${told(mark)}` : 'tried again'}`,
  ),
  ...item.parts.map(
    (part) =>
      `   part ${part.id}: given ${part.given ?? '(none)'}, expected ${part.expected ?? '(several)'}, weight ${part.weight} → ${told(part)}`,
  ),
  ...(item.correctionId ? [`   by the corrected key ${item.correctionId}`] : []),
  ...(item.handFraction === null ? [] : [`   by the key: ${told(item.byKey)}`]),
  `   mark: ${told(item)}, weight ${item.weight}`,
  ...(item.stored ? [`   stored: ${item.stored.state} ${item.stored.fraction ?? '-'}${differs(item)}`] : []),
  ...item.history.map(
    (change) =>
      `   ${change.markedAt} ${change.cause}: ${change.beforeState ?? '-'} ${change.beforeFraction ?? '-'} → ${change.afterState ?? '-'} ${change.afterFraction ?? '-'}${change.reason ? ` (${change.reason})` : ''}`,
  ),
];

const differs = ({ agrees }: ExplainedItem): string => (agrees === false ? ', DIFFERS FROM THE REPLAY' : '');

const told = (mark: Explained | null): string =>
  mark === null
    ? 'no answer to the question'
    : `${mark.state} ${mark.fraction ?? '-'} by ${mark.rule.code}${details(mark)}`;

function details({ rule }: Explained): string {
  const entries = Object.entries(rule.details).map(([name, value]) => `${name} ${String(value)}`);
  return entries.length > 0 ? ` (${entries.join(', ')})` : '';
}
