import { type PointerEvent, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import { announce } from '../../ui/announce.js';

interface PlacingOptions {
  /** Whether a place takes a choice. */
  takes: (slot: string, choice: string) => boolean;
  put: (slot: string, choice: string | null) => void;
  labelOf: (choice: string) => string;
}

export interface Placing {
  /** What is picked up, to be placed. */
  picked: string | null;
  /** Picks up, or puts back what is picked. */
  pick: (choice: string) => void;
  /** Places what is picked; without that, empties the place. */
  place: (slot: string, label: string) => void;
  cancel: () => void;
  takes: (slot: string, choice: string) => boolean;
  /** For what can be dragged. */
  drag: (choice: string) => {
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: (event: PointerEvent) => void;
    onPointerCancel: () => void;
    style?: { transform: string };
  };
}

/** Pixels after which a press becomes a drag. */
const threshold = 6;

/** One way to place for all: drag it there, or pick it up and press the place. */
export function usePlacing({ takes, put, labelOf }: PlacingOptions): Placing {
  const t = useT();
  const [picked, setPicked] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ choice: string; from: [number, number]; by: [number, number] } | null>(
    null,
  );

  // The browser presses what was dragged when it is let go.
  const justDragged = useRef(false);

  const pick = (choice: string) => {
    if (justDragged.current) return;
    const next = picked === choice ? null : choice;
    setPicked(next);
    announce(
      next ? t('item:picked', { name: labelOf(choice) }) : t('item:putBack', { name: labelOf(choice) }),
    );
  };
  const putIn = (slot: string, choice: string, label: string) => {
    if (!takes(slot, choice)) return announce(t('item:doesNotFit', { name: labelOf(choice), place: label }));
    put(slot, choice);
    setPicked(null);
    announce(t('item:placed', { name: labelOf(choice), place: label }));
  };
  const place = (slot: string, label: string) => {
    if (justDragged.current) return;
    if (picked !== null) return putIn(slot, picked, label);
    put(slot, null);
    announce(t('item:emptied', { place: label }));
  };
  const drop = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    if (!drag) return;
    setDrag(null);
    if (Math.hypot(...drag.by) < threshold) return;
    justDragged.current = true;
    setTimeout(() => (justDragged.current = false), 50);
    const target = document
      .elementsFromPoint(clientX, clientY)
      .map((element) => element.closest<HTMLElement>('[data-slot]'))
      .find((element) => element !== null && element !== currentTarget);
    const { slot, label } = target?.dataset ?? {};
    if (slot !== undefined) putIn(slot, drag.choice, label ?? '');
  };

  return {
    picked,
    pick,
    place,
    cancel: () => setPicked(null),
    takes,
    drag: (choice) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ choice, from: [event.clientX, event.clientY], by: [0, 0] });
      },
      onPointerMove: ({ clientX, clientY }) =>
        setDrag((now) => now && { ...now, by: [clientX - now.from[0], clientY - now.from[1]] }),
      onPointerUp: drop,
      onPointerCancel: () => setDrag(null),
      style:
        drag?.choice === choice && Math.hypot(...drag.by) >= threshold
          ? { transform: `translate(${drag.by[0]}px, ${drag.by[1]}px)` }
          : undefined,
    }),
  };
}
