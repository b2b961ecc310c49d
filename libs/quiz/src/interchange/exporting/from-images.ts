import type { Image } from '../../grading/image/image.js';
import type { Background, ImportedQuestion, QuestionHead } from '../question.js';
import type { PayloadOf } from './from-choices.js';
import type { TextWriter } from './text-writer.js';

export function dragImageOf(
  { image, zones, choices }: PayloadOf<'DRAG_IMAGE'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  texts.loseFeedback(zones);
  texts.loseFurtherChoices(zones);
  return {
    ...head,
    kind: 'drag-image',
    background: backgroundOf(image, texts),
    choices: choices.map(({ content, reusable }) => ({ content: texts.text(content), infinite: reusable })),
    places: zones.map(({ label, region, choice }) => ({
      label,
      region,
      choice: choices.findIndex(({ id }) => id === choice) + 1,
    })),
    combined: texts.none,
  };
}

export function hotspotOf(
  { image, spots, mostPicks, pickPenalty }: PayloadOf<'HOTSPOT'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  texts.loseFeedback(spots);
  return {
    ...head,
    kind: 'hotspot',
    background: backgroundOf(image, texts),
    places: spots.map(({ label, region, right }) => ({ label, region, right })),
    mostPicks,
    wrongCosts: texts.share(pickPenalty),
  };
}

function backgroundOf({ source, alt }: Image, texts: TextWriter): Background {
  const file = texts.picture(source);
  if (!file) texts.lose('EXPORT.PICTURE_MISSING', 'The picture, which is not there any more');
  return { file: file ?? { name: source, path: '/', bytes: new Uint8Array() }, alt };
}
