import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button.js';
import { announce } from '../../ui/announce.js';
import type { AnswerProps, ViewOf } from '../answer.js';
import { picksIn } from '../response.js';
import { PickMarks } from './PickMarks.js';
import { QuestionGroup } from './QuestionGroup.js';
import { QuestionImage } from './QuestionImage.js';
import item from '../item.module.css';
import styles from './kinds.module.css';

type Pick = ReturnType<typeof picksIn>[number];

/** Places to find on an image: by pointing at them, or by name from a list in which the wrong ones stand, too. */
export default function HotspotAnswer({
  view,
  response,
  onChange,
  name,
  disabled = false,
}: AnswerProps<ViewOf<'HotspotView'>>) {
  const t = useT();
  const picks = picksIn(response);
  const one = view.mostPicks === 1;
  const set = (next: Pick[]) => {
    onChange({ picks: next });
    announce(t('item:picks', { count: next.length, total: view.mostPicks }));
  };
  const add = (pick: Pick) => {
    if (one) set([pick]);
    else if (picks.length < view.mostPicks) set([...picks, pick]);
    else announce(t('item:picksUsed', { count: view.mostPicks }));
  };
  const has = (spot: string) => picks.some((pick) => 'spot' in pick && pick.spot === spot);
  const toggle = (spot: string) =>
    has(spot) ? set(picks.filter((pick) => !('spot' in pick && pick.spot === spot))) : add({ spot });

  return (
    <QuestionGroup
      stem={view.stem}
      instruction={t('item:point', { count: view.mostPicks })}
      disabled={disabled}
    >
      <QuestionImage image={view.image} onPoint={disabled ? undefined : add}>
        <PickMarks picks={picks} image={view.image} />
      </QuestionImage>
      <div className={styles['beside']}>
        <p>{t('item:picks', { count: picks.length, total: view.mostPicks })}</p>
        {picks.length > 0 ? <Button onClick={() => set([])}>{t('item:removePicks')}</Button> : null}
      </div>
      <div role="group" aria-label={t('item:byName')} className={item['options']}>
        <p className={item['instruction']}>{t('item:byName')}</p>
        {view.spots.map(({ id, label }) => (
          <label key={id} className={item['option']}>
            <input
              type={one ? 'radio' : 'checkbox'}
              name={name}
              checked={has(id)}
              onChange={() => toggle(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </QuestionGroup>
  );
}
