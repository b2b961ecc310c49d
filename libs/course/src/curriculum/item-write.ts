import { equalShares, percentOfFraction, wholeMark } from './fraction.js';
import {
  ITEM_KINDS,
  type ItemDraft,
  type ItemKindName,
  type ItemOption,
  type ItemPayload,
  type OptionYaml,
} from './item.js';
import { markdownLine } from './markdown-print.js';

/** An item as its author would write it: what {@link readItem} reads back as the same draft. */
export function writeItem({ key, outcome, tags, payload }: ItemDraft): object {
  return {
    key,
    kind: kindName(payload),
    ...(outcome === null ? {} : { outcome }),
    ...(tags.length > 0 ? { tags } : {}),
    stem: markdownLine(payload.stem),
    ...(payload.kind === 'TRUE_FALSE' ? trueAndFalse(payload) : choice(payload)),
    ...(payload.feedback === null ? {} : { feedback: markdownLine(payload.feedback) }),
  };
}

const kindName = ({ kind }: ItemPayload): ItemKindName => {
  const names = Object.keys(ITEM_KINDS) as ItemKindName[];
  return names.find((name) => ITEM_KINDS[name] === kind) ?? 'single-choice';
};

function trueAndFalse({ options }: ItemPayload): object {
  const [yes, no] = options;
  return {
    correct: yes?.fraction === '1',
    feedbackTrue: markdownLine(yes?.feedback ?? []),
    feedbackFalse: markdownLine(no?.feedback ?? []),
  };
}

const choice = (payload: ItemPayload): object => ({
  options: choiceOptions(payload),
  ...(payload.shuffle ? {} : { shuffle: false }),
});

function choiceOptions({ kind, options }: ItemPayload): OptionYaml[] {
  const correct = options.map((option) => Number(option.fraction) > 0);
  const plain = kind === 'MULTIPLE_CHOICE' ? equalShares(correct) : wholeMark(correct);
  const oneRight = kind === 'MULTIPLE_CHOICE' || correct.filter(Boolean).length === 1;
  const isPlain = oneRight && options.every(({ fraction }, index) => fraction === plain[index]);
  return options.map((option) => ({
    text: markdownLine(option.content),
    ...(isPlain ? correctness(option) : { fraction: percentOfFraction(option.fraction) }),
    feedback: markdownLine(option.feedback ?? []),
  }));
}

const correctness = ({ fraction }: ItemOption): { correct?: true } =>
  Number(fraction) > 0 ? { correct: true } : {};
