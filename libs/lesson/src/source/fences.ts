import {
  graft,
  plainLine,
  readItem,
  readMarkdown,
  type Located,
  type ProblemList,
  type YamlSource,
} from '@gssr/course';
import type { BlockDraft, CalloutTone } from './lesson-draft.js';
import { reportMarkup } from './plain-text.js';

type Without<B, K extends PropertyKey> = B extends unknown ? Omit<B, K> : never;

/** A block before it has its place in the lesson, and with it its id. */
export type BlockBody = Without<BlockDraft, 'id'>;

/** Reads the content of a fenced block, which satisfies its schema. */
type Fence = (yaml: YamlSource, problems: ProblemList) => Located<BlockBody>;

type CalloutYaml = { tone: CalloutTone; title: string };
type CaseYaml = { title: string; question?: string };
type LawSlotYaml = { key: string; title: string; text: string };

const callout: Fence = (yaml, problems) => {
  const { tone, title } = yaml.value as CalloutYaml;
  const content = readMarkdown(yaml.text('text'), problems);
  return {
    value: { type: 'callout', tone, title: plainLine(title), content: content.value },
    locate: graft(yaml.locate, [[['content'], content.locate]]),
  };
};

const caseStudy: Fence = (yaml, problems) => {
  const { title, question } = yaml.value as CaseYaml;
  reportMarkup(yaml, [['question']], problems);
  const content = readMarkdown(yaml.text('text'), problems);
  const discussion = readMarkdown(yaml.text('discussion'), problems);
  return {
    value: {
      type: 'case',
      title: plainLine(title),
      content: content.value,
      question: question === undefined ? null : plainLine(question),
      discussion: discussion.value,
    },
    locate: graft(yaml.locate, [
      [['content'], content.locate],
      [['discussion'], discussion.locate],
    ]),
  };
};

const lawSlot: Fence = (yaml, problems) => {
  const { key, title, text } = yaml.value as LawSlotYaml;
  reportMarkup(yaml, [['text']], problems);
  return {
    value: { type: 'law-slot', key, title: plainLine(title), text: plainLine(text) },
    locate: yaml.locate,
  };
};

const check: Fence = (yaml, problems) => {
  const item = readItem(yaml, problems);
  return {
    value: { type: 'check', item: item.value },
    locate: graft(yaml.locate, [[['item'], item.locate]]),
  };
};

const keyPoints: Fence = (yaml, problems) => {
  const { points } = yaml.value as { points: string[] };
  const paths = points.map((_, index) => ['points', index]);
  reportMarkup(yaml, paths, problems);
  return { value: { type: 'key-points', points: points.map(plainLine) }, locate: yaml.locate };
};

const FENCES = new Map<string, Fence>([
  ['callout', callout],
  ['case', caseStudy],
  ['law-slot', lawSlot],
  ['check', check],
  ['key-points', keyPoints],
]);

export const findFence = (name: string): Fence | undefined => FENCES.get(name);

export const fenceNames: readonly string[] = [...FENCES.keys()];
