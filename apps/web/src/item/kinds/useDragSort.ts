import { type PointerEvent, type RefObject, useState } from 'react';
import { moved } from '../response.js';

/** Sorting by pointer: the list follows the finger, and the order is told when it is let go. */
export function useDragSort(
  list: RefObject<HTMLOListElement | null>,
  order: readonly string[],
  onOrder: (order: string[]) => void,
) {
  const [drag, setDrag] = useState<{ id: string; order: readonly string[] } | null>(null);

  const follow = ({ clientY }: PointerEvent) => {
    if (!drag) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const from = drag.order.indexOf(drag.id);
    const to = rows.filter((row, index) => index !== from && row.top + row.height / 2 < clientY).length;
    if (to !== from) setDrag({ ...drag, order: moved(drag.order, from, to) });
  };
  const drop = () => {
    if (drag && drag.order !== order) onOrder([...drag.order]);
    setDrag(null);
  };
  const grip = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, order });
    },
    onPointerMove: follow,
    onPointerUp: drop,
    onPointerCancel: () => setDrag(null),
  });
  return { shown: drag?.order ?? order, dragged: drag?.id ?? null, grip };
}
