import type { QuestionImageParts } from '@gssr/contract';
import type { MouseEvent, ReactNode, Ref } from 'react';
import styles from './image.module.css';

interface QuestionImageProps {
  image: QuestionImageParts;
  ref?: Ref<HTMLDivElement>;
  onPoint?: (point: { x: number; y: number }) => void;
  children?: ReactNode;
}

/** The picture of a question with what lies on it. Those who do not point have a list beside it. */
export function QuestionImage({ image, ref, onPoint, children }: QuestionImageProps) {
  const point = (event: MouseEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
    onPoint?.({ x: within(across, image.width), y: within(down, image.height) });
  };
  return (
    <div
      ref={ref}
      className={styles['frame']}
      data-pointing={onPoint ? true : undefined}
      onClick={onPoint && point}
    >
      <img
        src={sourceOf(image)}
        alt={image.alt}
        width={image.width}
        height={image.height}
        decoding="async"
        draggable={false}
      />
      {children}
    </div>
  );
}

const within = (share: number, size: number): number => Math.min(Math.max(Math.round(share * size), 0), size);

/** A file of the platform by its id, or an address. */
const sourceOf = ({ source }: QuestionImageParts): string =>
  /^(https?:|\/|data:image\/)/.test(source) ? source : `/media/${source}`;
