import { say, type Saying } from '@gssr/kernel';
import { equalShares, fractionOfPercent, wholeMark } from './fraction.js';
import {
  ITEM_KINDS,
  optionId,
  type ItemDraft,
  type ItemOption,
  type ItemYaml,
  type OptionYaml,
} from './item.js';
import { readMarkdown } from './markdown.js';
import type { ProblemList } from './problem.js';
import type { RichText } from './rich-text.js';
import { graft, type Graft, type Located } from './source-map.js';
import type { YamlSource } from './yaml-source.js';

/** An item of the bank or an inline check; `yaml` satisfies the schema's `item`. */
export const readItem = (yaml: YamlSource, problems: ProblemList): Located<ItemDraft> =>
  new ItemReader(yaml, problems).read();

class ItemReader {
  private readonly item: ItemYaml;
  private readonly grafts: Graft[] = [];

  constructor(
    private readonly yaml: YamlSource,
    private readonly problems: ProblemList,
  ) {
    this.item = yaml.value as ItemYaml;
  }

  read(): Located<ItemDraft> {
    const { key, outcome, tags, kind, feedback, shuffle } = this.item;
    this.grafts.push([['payload'], this.yaml.locate]);
    const value: ItemDraft = {
      key,
      outcome: outcome ?? null,
      tags: tags ?? [],
      payload: {
        kind: ITEM_KINDS[kind],
        stem: this.markdown(['payload', 'stem'], 'stem'),
        options: kind === 'true-false' ? this.trueAndFalse() : this.options(this.item.options ?? []),
        feedback: feedback === undefined ? null : this.markdown(['payload', 'feedback'], 'feedback'),
        shuffle: kind !== 'true-false' && shuffle !== false,
      },
    };
    return { value, locate: graft(this.yaml.locate, this.grafts) };
  }

  private trueAndFalse(): ItemOption[] {
    const option = (index: number, id: string, isRight: boolean, feedback: string): ItemOption => ({
      id,
      content: [{ type: 'paragraph', children: [{ type: 'text', text: id === 'true' ? 'True' : 'False' }] }],
      fraction: isRight ? '1' : '0',
      feedback: this.markdown(['payload', 'options', index, 'feedback'], feedback),
    });
    const right = this.item.correct === true;
    return [option(0, 'true', right, 'feedbackTrue'), option(1, 'false', !right, 'feedbackFalse')];
  }

  private options(options: readonly OptionYaml[]): ItemOption[] {
    const fractions = this.fractions(options);
    return options.map((_, index) => {
      const at = ['payload', 'options', index];
      return {
        id: optionId(index),
        content: this.markdown([...at, 'content'], 'options', index, 'text'),
        fraction: fractions[index] ?? '0',
        feedback: this.markdown([...at, 'feedback'], 'options', index, 'feedback'),
      };
    });
  }

  private fractions(options: readonly OptionYaml[]): string[] {
    if (options.some((option) => option.fraction !== undefined)) return this.weighted(options);
    const correct = options.map((option) => option.correct === true);
    const right = correct.filter(Boolean).length;
    if (right === 0)
      this.refuse('No option is marked as correct.', 'Write `correct: true` at the right one.');
    if (this.item.kind === 'multiple-choice') return equalShares(correct);
    if (right > 1)
      this.refuse(
        say`${right} options of a single-choice item are marked as correct.`,
        'Keep one, or make the item `kind: multiple-choice`.',
      );
    return wholeMark(correct);
  }

  private weighted(options: readonly OptionYaml[]): string[] {
    if (options.some((option) => option.correct !== undefined))
      this.refuse(
        'Some options have `correct` and others `fraction`.',
        'Use one of the two throughout the item; an option without `fraction` earns nothing.',
      );
    return options.map((option) => fractionOfPercent(option.fraction ?? 0));
  }

  private markdown(at: (string | number)[], ...path: (string | number)[]): RichText {
    const { value, locate } = readMarkdown(this.yaml.text(...path), this.problems);
    this.grafts.push([at, locate]);
    return value;
  }

  private refuse(message: Saying, remedy: Saying): void {
    this.problems.error(this.yaml.locate(['options']), message, remedy);
  }
}
