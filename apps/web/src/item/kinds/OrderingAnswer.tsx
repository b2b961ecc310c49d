import { useT } from '../../i18n/useT.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { orderIn } from '../response.js';
import { QuestionGroup } from './QuestionGroup.js';
import { SortList } from './SortList.js';

export default function OrderingAnswer({
  view,
  response,
  onChange,
  disabled = false,
}: AnswerProps<ViewOf<'OrderingView'>>) {
  const t = useT();
  return (
    <QuestionGroup stem={view.stem} instruction={t('item:sort')} disabled={disabled}>
      <SortList
        entries={view.items}
        order={orderIn(response)}
        onOrder={(order) => onChange({ order })}
        disabled={disabled}
      />
    </QuestionGroup>
  );
}
