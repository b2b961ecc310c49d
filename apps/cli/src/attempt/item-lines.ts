import type { ExplainedItem, MarkEvent } from '@gssr/quiz';

type Explained = ExplainedItem['byKey'];

/** One question of an attempt in lines for people. */
export const itemLines = (item: ExplainedItem): string[] => [
  '',
  `${item.position + 1}. ${item.question}`,
  `   ${item.kind} ${item.questionKey}, version ${item.questionNumber} (${item.questionVersionId})${item.variant ? `, variant ${item.variant}` : ''}`,
  ...(item.optionOrder.length > 0 ? [`   shown in the order: ${item.optionOrder.join(' ')}`] : []),
  `   answer: ${item.answer || '(none)'}${item.certainty === null ? '' : `, certainty ${item.certainty}`}`,
  ...(item.answeredAt ? [`   given offline at ${item.answeredAt}, stored at ${item.savedAt ?? '-'}`] : []),
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
  ...item.history.map(eventLine),
];

function eventLine({ at, kind, personName, given, before, after, reason }: MarkEvent): string {
  const who = personName === null ? '' : ` by ${personName}`;
  const gave = given === null ? '' : `, given ${given}`;
  const change = [before, after].flatMap((mark) => mark && `${mark.state ?? '-'} ${mark.fraction ?? '-'}`);
  return `   ${at.toISOString()} ${kind}${who}${gave}: ${change.join(' → ')}${reason ? ` (${reason})` : ''}`;
}

const differs = ({ agrees }: ExplainedItem): string => (agrees === false ? ', DIFFERS FROM THE REPLAY' : '');

const told = (mark: Explained | null): string =>
  mark === null
    ? 'no answer to the question'
    : `${mark.state} ${mark.fraction ?? '-'} by ${mark.rule.code}${details(mark)}`;

function details({ rule }: Explained): string {
  const entries = Object.entries(rule.details).map(([name, value]) => `${name} ${String(value)}`);
  return entries.length > 0 ? ` (${entries.join(', ')})` : '';
}
