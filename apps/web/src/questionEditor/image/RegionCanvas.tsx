import { type PointerEvent, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { type Json, listAt, type Path, textAt, valueAt, withValue } from '../../authoring/draft/json.js';
import { useDraft } from '../../authoring/draft/DraftContext.js';
import { mediaAddress } from './media.js';
import { circleThrough, labelPlace, outlineOf, type Point, rectangleBetween } from './region.js';
import styles from './image.module.css';

interface RegionCanvasProps {
  /** The list whose entries have a region. */
  path: Path;
}

/** The image with its regions. Dragging draws the region of the entry that is chosen; numbers below do the same by keyboard. */
export function RegionCanvas({ path }: RegionCanvasProps) {
  const t = useT();
  const { draft: question, change } = useDraft();
  const canvas = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState(0);
  const [from, setFrom] = useState<Point | null>(null);
  const entries = listAt(question, path);
  const width = Number(valueAt(question, ['image', 'width']) ?? 1);
  const height = Number(valueAt(question, ['image', 'height']) ?? 1);
  const current = Math.min(chosen, entries.length - 1);

  const place = (event: PointerEvent): Point => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height),
    };
  };
  const draw = (to: Point) => {
    if (!from || current < 0) return;
    const circle = textAt(question, [...path, current, 'region', 'type']) === 'CIRCLE';
    const region = circle ? circleThrough(from, to) : rectangleBetween(from, to);
    change((known) => withValue(known, [...path, current, 'region'], region));
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (current < 0 || textAt(question, [...path, current, 'region', 'type']) === 'POLYGON') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(place(event));
  };

  if (textAt(question, ['image', 'source']) === '') return null;
  return (
    <figure className={styles['figure']}>
      <svg
        ref={canvas}
        viewBox={`0 0 ${width} ${height}`}
        className={styles['canvas']}
        role="img"
        aria-label={textAt(question, ['image', 'alt']) || t('questionEditor:image')}
        onPointerDown={begin}
        onPointerMove={(event) => draw(place(event))}
        onPointerUp={() => setFrom(null)}
        onPointerCancel={() => setFrom(null)}
      >
        <image href={mediaAddress(textAt(question, ['image', 'source']))} width={width} height={height} />
        {entries.map((entry, index) => (
          <Outline
            key={textAt(entry, ['id'])}
            entry={entry}
            number={index + 1}
            chosen={index === current}
            unit={width / 100}
          />
        ))}
      </svg>
      {entries.length > 0 ? (
        <figcaption className={styles['chooser']}>
          <span>{t('questionEditor:drawFor')}</span>
          {entries.map((entry, index) => (
            <label key={textAt(entry, ['id'])} className={styles['pick']}>
              <input
                type="radio"
                name="region"
                checked={index === current}
                onChange={() => setChosen(index)}
              />
              {index + 1}. {textAt(entry, ['label'])}
            </label>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

function Outline({
  entry,
  number,
  chosen,
  unit,
}: {
  entry: Json;
  number: number;
  chosen: boolean;
  unit: number;
}) {
  const region = valueAt(entry, ['region']);
  const { x, y } = labelPlace(region);
  return (
    <g data-chosen={chosen || undefined} className={styles['outline']}>
      <path d={outlineOf(region)} vectorEffect="non-scaling-stroke" />
      <text x={x} y={y} fontSize={4 * unit} textAnchor="middle" dominantBaseline="central">
        {number}
      </text>
    </g>
  );
}
