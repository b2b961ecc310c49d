import { Fragment, type ReactNode, useContext } from 'react';
import { GapContext } from './GapContext.js';

const marks = /\[\[([\w-]+)\]\]/;

/** A run of text, with what belongs into its gaps. */
export function Words({ text }: { text: string }): ReactNode {
  const gap = useContext(GapContext);
  if (!gap || !marks.test(text)) return text;
  // Every second piece is the id of a gap.
  return text
    .split(marks)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 1 ? gap(piece) : piece}</Fragment>);
}
