import type { ItemResponse, QuestionParts, RichText } from '@gssr/contract';
import { plainText } from '../richText/plainText.js';
import {
  chosenIn,
  filesIn,
  filledIn,
  judgedIn,
  orderIn,
  partsIn,
  picksIn,
  textIn,
  unitIn,
} from './response.js';

/** One thing that was asked for, and what was answered to it. */
export interface ReviewRow {
  /** Of the part of the result that belongs to it; null for the question as a whole. */
  id: string | null;
  /** The part's own words; null where its number or its place has to name it. */
  label: string | null;
  /** An id or a text, as the result has it; null for a blank. */
  given: string | null;
}

/** Part by part what was asked and answered; nothing for a text to read. */
export function reviewRows(view: QuestionParts, response: ItemResponse | null): ReviewRow[] {
  const filled = filledIn(response);
  const choiceIn = (id: string) => filled.find(({ slot }) => slot === id)?.choice ?? null;
  const ofOptions = (options: { id: string; content: RichText }[], given: (id: string) => string | null) =>
    options.map(({ id, content }) => ({ id, label: plainText(content), given: given(id) }));

  switch (view.__typename) {
    case 'MatchingView':
      return ofOptions(view.stems, choiceIn);
    case 'GapsView':
      return view.gaps.map(({ id }) => ({ id, label: null, given: choiceIn(id) }));
    case 'DragImageView':
      return view.zones.map(({ id, label }) => ({ id, label, given: choiceIn(id) }));
    case 'ClozeView':
      return view.parts.map(({ id, question }) => ({
        id,
        label: plainText(question.stem) || null,
        given: written(partsIn(response).find((part) => part.id === id)?.response ?? null),
      }));
    case 'OrderingView': {
      const order = orderIn(response);
      return ofOptions(view.items, (id) => (order.includes(id) ? String(order.indexOf(id) + 1) : null));
    }
    case 'HotspotView': {
      const picked = picksIn(response).flatMap((pick) => ('spot' in pick ? [pick.spot] : []));
      return view.spots.map(({ id, label }) => ({ id, label, given: picked.includes(id) ? id : null }));
    }
    case 'JudgementView':
      return judgementRows(view, response);
    case 'TextView':
    case 'NumberView':
    case 'EssayView':
      return [{ id: null, label: null, given: written(response) }];
    case 'FileUploadView':
      return filesIn(response).map(({ name }) => ({ id: null, label: null, given: name }));
    default:
      return [];
  }
}

type Judgement = Extract<QuestionParts, { __typename: 'JudgementView' }>;

function judgementRows({ format, options }: Judgement, response: ItemResponse | null): ReviewRow[] {
  const judged = judgedIn(response);
  if (format === 'RANK' || format === 'RATE')
    return options.map(({ id, content }) => ({
      id,
      label: plainText(content),
      given: judged.find(({ option }) => option === id)?.place ?? null,
    }));
  const places = format === 'BEST' ? ['BEST'] : ['MOST', 'LEAST'];
  return places.map((id) => ({
    id,
    label: null,
    given: judged.find(({ place }) => place === id)?.option ?? null,
  }));
}

/** As a result writes what was given. */
function written(response: ItemResponse | null): string | null {
  const words = response && 'options' in response ? chosenIn(response) : [textIn(response), unitIn(response)];
  return words.filter(Boolean).join(' ') || null;
}

/** What a given or expected value of a row says, in words. */
export function valueWords(view: QuestionParts, row: ReviewRow, value: string): string {
  const named = (entries: { id: string; words: string }[]) =>
    value
      .split(' ')
      .map((id) => entries.find((entry) => entry.id === id)?.words ?? id)
      .join(', ');
  const contents = (entries: { id: string; content: RichText }[]) =>
    named(entries.map(({ id, content }) => ({ id, words: plainText(content) })));

  switch (view.__typename) {
    case 'MatchingView':
      return contents(view.choices);
    case 'DragImageView':
      return contents(view.labels);
    case 'GapsView':
      return named(view.words.map(({ id, text }) => ({ id, words: text })));
    case 'ClozeView': {
      const part = view.parts.find(({ id }) => id === row.id)?.question;
      return part?.__typename === 'ChoiceView' ? contents(part.options) : value;
    }
    case 'HotspotView':
      return named(view.spots.map(({ id, label }) => ({ id, words: label })));
    case 'JudgementView':
      if (view.format === 'RATE') return view.scale[Number(value) - 1] ?? value;
      return view.format === 'RANK' ? value : contents(view.options);
    default:
      return value;
  }
}
