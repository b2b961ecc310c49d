import type { StringKey } from '../../i18n/keys.js';
import { useT } from '../../i18n/useT.js';
import { EntryList } from '../../authoring/fields/EntryList.js';
import { MarkdownField } from '../../authoring/fields/MarkdownField.js';
import { SelectField } from '../../authoring/fields/SelectField.js';

const credits: readonly { value: string; label: StringKey }[] = [
  { value: 'ABSOLUTE_POSITION', label: 'questionEditor:creditPosition' },
  { value: 'ALL_OR_NOTHING', label: 'questionEditor:creditAll' },
  { value: 'NEXT_WITHOUT_LAST', label: 'questionEditor:creditNext' },
  { value: 'NEXT_WITH_LAST', label: 'questionEditor:creditNextLast' },
  { value: 'PREVIOUS_AND_NEXT', label: 'questionEditor:creditBoth' },
  { value: 'ALL_PREVIOUS_AND_NEXT', label: 'questionEditor:creditPairs' },
  { value: 'LONGEST_ORDERED_SUBSET', label: 'questionEditor:creditOrdered' },
  { value: 'LONGEST_CONTIGUOUS_SUBSET', label: 'questionEditor:creditContiguous' },
  { value: 'DISTANCE', label: 'questionEditor:creditDistance' },
];

/** Items in their right order, and what a nearly right order earns. */
export function OrderingEditor() {
  const t = useT();
  return (
    <>
      <EntryList
        path={['items']}
        title={t('questionEditor:orderItems')}
        hint={t('questionEditor:orderItemsHint')}
        nameOf={(number) => t('questionEditor:orderItem', { number })}
        addLabel={t('questionEditor:addOrderItem')}
        blank={{ content: '', feedback: null }}
        least={2}
      >
        {(path) => (
          <MarkdownField path={[...path, 'content']} label={t('questionEditor:orderItemText')} rows={1} />
        )}
      </EntryList>
      <SelectField
        path={['credit']}
        label={t('questionEditor:credit')}
        options={credits.map(({ value, label }) => ({ value, label: t(label) }))}
      />
    </>
  );
}
