import { useT } from '../../i18n/useT.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { judgedIn, orderOf, ranked } from '../response.js';
import { JudgementTable } from './JudgementTable.js';
import { QuestionGroup } from './QuestionGroup.js';
import { SortList } from './SortList.js';

/** What one could do in a situation: the best of it, the best and the worst, all in order, or each on a scale. */
export default function JudgementAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'JudgementView'>>) {
  const t = useT();
  const judged = judgedIn(response);
  const instructions = {
    BEST: t('item:judgeBest'),
    MOST_LEAST: t('item:judgeMostLeast'),
    RANK: t('item:judgeRank'),
    RATE: t('item:judgeRate'),
  };
  return (
    <QuestionGroup stem={view.stem} instruction={instructions[view.format]} disabled={disabled}>
      {view.format === 'RANK' ? (
        <SortList
          entries={view.options}
          order={orderOf(judged)}
          onOrder={(order) => onChange(ranked(order))}
          disabled={disabled}
        />
      ) : (
        <JudgementTable view={view} judged={judged} onChange={onChange} name={name} />
      )}
    </QuestionGroup>
  );
}
