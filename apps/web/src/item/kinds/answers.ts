import type { QuestionParts } from '@gssr/contract';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadStrings } from '../../i18n/strings.js';
import type { AnswerProps, ViewOf } from '../answer.js';

type Name = Exclude<QuestionParts['__typename'], 'ChoiceView'>;
type Load<View extends { stem: unknown }> = () => Promise<{ default: ComponentType<AnswerProps<View>> }>;

/** Choices come with the page; every other kind when it is first met. */
const loads: { [Kind in Name]: Load<ViewOf<Kind>> } = {
  TextView: () => import('./TextAnswer.js'),
  NumberView: () => import('./NumberAnswer.js'),
  MatchingView: () => import('./MatchingAnswer.js'),
  OrderingView: () => import('./OrderingAnswer.js'),
  GapsView: () => import('./GapsAnswer.js'),
  ClozeView: () => import('./ClozeAnswer.js'),
  DragImageView: () => import('./DragImageAnswer.js'),
  HotspotView: () => import('./HotspotAnswer.js'),
  JudgementView: () => import('./JudgementAnswer.js'),
  EssayView: () => import('./EssayAnswer.js'),
  FileUploadView: () => import('./FileUploadAnswer.js'),
  DescriptionView: () => import('./DescriptionText.js'),
};

type AnyAnswer = ComponentType<AnswerProps>;
const known = new Map<Name, LazyExoticComponent<AnyAnswer>>();

const loadKind = async (name: Name) =>
  (await Promise.all([loads[name](), loadStrings(['item'])]))[0] as { default: AnyAnswer };

/** The component of a question's kind: the same one each time. */
export function answerOf({ __typename: name }: { __typename: Name }): LazyExoticComponent<AnyAnswer> {
  const component = known.get(name) ?? lazy(() => loadKind(name));
  known.set(name, component);
  return component;
}

/** Gets the code of all these questions now, while there is a connection. */
export function loadAnswers(views: readonly QuestionParts[]): void {
  for (const name of new Set(views.map(({ __typename }) => __typename)))
    if (name !== 'ChoiceView') void loadKind(name).catch(() => undefined);
}
