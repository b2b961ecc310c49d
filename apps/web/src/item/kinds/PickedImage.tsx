import type { ItemResponse } from '@gssr/contract';
import type { ViewOf } from '../answer.js';
import { picksIn } from '../response.js';
import { PickMarks } from './PickMarks.js';
import { QuestionImage } from './QuestionImage.js';

/** The image with the points that were picked. */
export const PickedImage = ({
  view,
  response,
}: {
  view: ViewOf<'HotspotView'>;
  response: ItemResponse | null;
}) => (
  <QuestionImage image={view.image}>
    <PickMarks picks={picksIn(response)} image={view.image} />
  </QuestionImage>
);
