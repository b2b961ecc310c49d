import type { RichText } from '@gssr/course';
import { as } from '@gssr/platform/graphql';
import { inVariant, presentItem, type ItemView, type QuestionPayload } from '../../grading/index.js';
import { withFigures } from './figures.js';
import { toRegion } from './image.types.js';
import {
  ChoiceView,
  ClozeView,
  DescriptionView,
  DragImageView,
  EssayView,
  FileUploadView,
  GapsView,
  HotspotView,
  JudgementView,
  MatchingView,
  NumberView,
  OrderingView,
  TextView,
  type ClozePartView,
  type QuestionView,
} from './question-view.types.js';

type View<K extends ItemView['kind']> = Extract<ItemView, { kind: K }>;
type Choice = View<'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TRUE_FALSE'>;
type Part = View<'CLOZE'>['parts'][number]['question'];

/** A question as its learner sees it: in one variant, with its options in one order. */
export const questionView = (
  payload: QuestionPayload,
  variant: string | null,
  order: readonly string[],
): typeof QuestionView => toView(presentItem(inVariant(payload, variant), order));

function toView(view: ItemView): typeof QuestionView {
  const { kind } = view;
  const shown = { kind, stem: view.stem as RichText };
  switch (kind) {
    case 'CLOZE':
      return as(ClozeView, {
        ...shown,
        parts: view.parts.map(({ id, question }) => ({ id, question: toPart(question) })),
      });
    case 'MATCHING':
      return as(MatchingView, { ...shown, stems: named(view.stems), choices: named(view.choices) });
    case 'ORDERING':
      return as(OrderingView, { ...shown, items: named(view.items) });
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return as(GapsView, {
        ...shown,
        gaps: view.gaps,
        words: view.choices.map(({ content, ...word }) => ({ ...word, text: content })),
      });
    case 'DRAG_IMAGE':
      return toDragImage(view);
    case 'HOTSPOT':
      return as(HotspotView, { ...view, ...shown });
    case 'SITUATIONAL_JUDGEMENT':
      return as(JudgementView, { ...view, ...shown, options: named(view.options) });
    case 'ESSAY':
      return as(EssayView, { ...view, ...shown });
    case 'FILE_UPLOAD':
      return as(FileUploadView, { ...view, ...shown });
    case 'DESCRIPTION':
      return as(DescriptionView, shown);
    default:
      return toPart(view);
  }
}

function toPart(view: Part | Choice): typeof ClozePartView {
  const { kind } = view;
  const stem = view.stem as RichText;
  switch (kind) {
    case 'SHORT_TEXT':
      return as(TextView, { kind, stem });
    case 'NUMERICAL': {
      const { decimalMark, values, units } = view;
      return as(NumberView, {
        kind,
        stem: withFigures(stem, values, decimalMark),
        decimalSeparator: decimalMark,
        units,
      });
    }
    default:
      return as(ChoiceView, { kind, stem, options: named(view.options) });
  }
}

const toDragImage = ({ kind, stem, image, zones, choices }: View<'DRAG_IMAGE'>): DragImageView =>
  as(DragImageView, {
    kind,
    stem: stem as RichText,
    image,
    zones: zones.map((zone) => ({ ...zone, region: toRegion(zone.region) })),
    labels: choices.map((choice) => ({ ...choice, content: choice.content as RichText })),
  });

const named = (entries: readonly { readonly id: string; readonly content: unknown }[]) =>
  entries.map(({ id, content }) => ({ id, content: content as RichText }));
