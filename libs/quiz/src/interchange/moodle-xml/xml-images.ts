import { say } from '@gssr/kernel';
import { readImage } from '@gssr/course/images';
import type { Region } from '../../grading/image/region.js';
import type { Background, ImportedFile, ImportedQuestion, QuestionHead } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { formatted } from '../text.js';
import { combinedOf, fileOf, flagOf, valueOf, wordsOf } from './xml-fields.js';

type DragImage = Extract<ImportedQuestion, { kind: 'drag-image' }>;

/** What Moodle draws for a label that it does not measure. */
const LABEL = { width: 120, height: 40 };

/** Labels or pictures to drag to corners that the author marked. How large a place is, only its label says. */
export function readDragOntoImage(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const background = backgroundOf(question);
  const drags = dragsOf(question);
  const size = sizeOf(background, question);
  return dragImage(question, head, background, drags, (drop) => {
    const [left, top] = [pixel(valueOf(drop, 'xleft')), pixel(valueOf(drop, 'ytop'))];
    return {
      type: 'RECTANGLE',
      left,
      top,
      width: Math.max(1, Math.min(LABEL.width, size.width - left)),
      height: Math.max(1, Math.min(LABEL.height, size.height - top)),
    };
  });
}

/** Labels to drag into shapes that the author drew. */
export function readMarkers(question: XmlElement, head: QuestionHead): ImportedQuestion {
  return dragImage(question, head, backgroundOf(question), dragsOf(question), (drop) =>
    regionOf(valueOf(drop, 'shape'), valueOf(drop, 'coords'), drop.line),
  );
}

function dragImage(
  question: XmlElement,
  head: QuestionHead,
  background: Background,
  drags: readonly XmlElement[],
  region: (drop: XmlElement) => Region,
): DragImage {
  const places = childrenNamed(question, 'drop').map((drop) => ({
    label: wordsOf(drop),
    region: region(drop),
    choice: drags.findIndex((drag) => valueOf(drag, 'no') === valueOf(drop, 'choice')) + 1,
  }));
  const choices = drags.map((drag) => ({ content: contentOf(drag), infinite: isInfinite(drag) }));
  return { ...head, kind: 'drag-image', background, choices, places, combined: combinedOf(question) };
}

const dragsOf = (question: XmlElement): XmlElement[] => childrenNamed(question, 'drag');

const isInfinite = (drag: XmlElement): boolean =>
  flagOf(drag, 'infinite', false) || valueOf(drag, 'noofdrags') === '0';

/** A label is plain text, a picture a file with a name for those who do not see it. */
function contentOf(drag: XmlElement) {
  const file = childNamed(drag, 'file');
  if (!file) return formatted(wordsOf(drag), 'html');
  const picture = { ...fileOf(file), path: '/' };
  const source = `@@PLUGINFILE@@/${picture.name}`;
  return formatted(`<img src="${escaped(source)}" alt="${escaped(wordsOf(drag))}">`, 'html', [picture]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function backgroundOf(question: XmlElement): Background {
  const file = childNamed(question, 'file');
  const read: ImportedFile | undefined = file && fileOf(file);
  if (read && readImage(read.bytes)) return { file: read, alt: '' };
  return refuseQuestion(
    'MOODLE_XML.PICTURE_MISSING',
    'The question has no picture to point at, or one that cannot be shown. Export it with a PNG, JPEG, GIF or WebP.',
    question.line,
  );
}

const sizeOf = ({ file }: Background, question: XmlElement) =>
  readImage(file.bytes) ?? refuseQuestion('MOODLE_XML.PICTURE_MISSING', 'No picture.', question.line);

/** `circle` is `x,y;r`, `rectangle` is `x,y;width,height`, `polygon` is `x,y;x,y;…`. */
function regionOf(shape: string, coords: string, line: number): Region {
  const points = coords.split(';').map((pair) => pair.split(',').map(pixel));
  const [[x = 0, y = 0] = [], [a = 0, b = 0] = []] = points;
  if (shape === 'circle') return { type: 'CIRCLE', x, y, radius: a };
  if (shape === 'rectangle') return { type: 'RECTANGLE', left: x, top: y, width: a, height: b };
  if (shape === 'polygon')
    return { type: 'POLYGON', points: points.map(([left = 0, top = 0]) => ({ x: left, y: top })) };
  return refuseQuestion(
    'MOODLE_XML.SHAPE_UNKNOWN',
    say`The shape "${shape.slice(0, 40)}" is not known. Draw a circle, a rectangle or a polygon.`,
    line,
  );
}

const pixel = (text: string): number => Math.max(0, Math.round(Number(text) || 0));
