import type { JudgementResponse } from '@gssr/contract';
import { useT } from '../../i18n/useT.js';
import { RichTextView } from '../../richText/RichTextView.js';
import type { ViewOf } from '../answer.js';
import { judge, unjudge } from '../response.js';
import styles from './kinds.module.css';

interface JudgementTableProps {
  view: ViewOf<'JudgementView'>;
  judged: JudgementResponse['judged'];
  onChange: (response: JudgementResponse) => void;
  name: string;
}

/** A row of places for every option: a list on a phone, a line beside the option on a desk. */
export function JudgementTable({ view, judged, onChange, name }: JudgementTableProps) {
  const t = useT();
  const exclusive = view.format !== 'RATE';
  const two = view.format === 'MOST_LEAST';
  const isJudged = (id: string, place: string) =>
    judged.some((entry) => entry.option === id && entry.place === place);
  const places =
    view.format === 'RATE'
      ? view.scale.map((label, index) => ({ place: String(index + 1), label }))
      : view.format === 'BEST'
        ? [{ place: 'BEST', label: t('item:best') }]
        : [
            { place: 'MOST', label: t('item:most') },
            { place: 'LEAST', label: t('item:least') },
          ];
  return (
    <div className={styles['judged']}>
      {view.options.map(({ id, content }) => (
        <div key={id} role="group" className={styles['deed']} aria-labelledby={`${name}-${id}`}>
          <div id={`${name}-${id}`}>
            <RichTextView content={content} />
          </div>
          <span className={styles['places']}>
            {places.map(({ place, label }) => (
              <label key={place}>
                <input
                  // The arrow keys choose every radio button on their way, and one option cannot be both.
                  type={two ? 'checkbox' : 'radio'}
                  name={exclusive ? `${name}-${place}` : `${name}-${id}`}
                  checked={isJudged(id, place)}
                  onChange={() =>
                    onChange(isJudged(id, place) ? unjudge(judged, id) : judge(judged, id, place, exclusive))
                  }
                />
                {label}
              </label>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
