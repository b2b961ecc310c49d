import { told, type Saying } from '@gssr/kernel';
import type { FormattedText, QuestionHead } from '../question.js';
import type { ImportProblem } from '../problem.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { formattedOrNull } from '../text.js';
import { htmlOf, type FindFile } from './qti-html.js';
import { attribute, deepNamed, wordsIn } from './qti-tree.js';

/** One item with what its parts are found by. */
export class QtiItem {
  readonly warnings: ImportProblem[] = [];
  readonly body: XmlElement | undefined;
  readonly processing: XmlElement | undefined;

  constructor(
    readonly root: XmlElement,
    readonly findFile: FindFile,
  ) {
    this.body = childNamed(root, 'itemBody');
    this.processing = childNamed(root, 'responseProcessing');
  }

  get line(): number {
    return this.root.line;
  }

  declaration(identifier: string): XmlElement | undefined {
    return childrenNamed(this.root, 'responseDeclaration').find(
      (one) => attribute(one, 'identifier') === identifier,
    );
  }

  /** `baseType` of a response: `float`, `identifier`, …; empty when nothing declares it. */
  baseType(identifier: string): string {
    return attribute(this.declaration(identifier), 'baseType');
  }

  /** The values of the correct response, in their order. */
  correct(identifier: string): string[] {
    return childrenNamed(childNamed(this.declaration(identifier), 'correctResponse'), 'value').map(wordsIn);
  }

  /** The mark that the author set; null when the item does not say. */
  get normalMaximum(): string | null {
    const outcome = (identifier: string) =>
      childrenNamed(this.root, 'outcomeDeclaration').find(
        (one) => attribute(one, 'identifier') === identifier,
      );
    const declared = childNamed(childNamed(outcome('MAXSCORE'), 'defaultValue'), 'value');
    const maximum = attribute(outcome('SCORE'), 'normalMaximum') || wordsIn(declared);
    return /^\d+(\.\d+)?$/.test(maximum) && Number(maximum) > 0 ? maximum : null;
  }

  html(element: XmlElement, replace?: Parameters<typeof htmlOf>[2]): FormattedText {
    return htmlOf(element, this.findFile, replace);
  }

  /** Feedback in a window of its own that appears for this value of an outcome. */
  modalFeedback(identifier: string): FormattedText | null {
    const found = childrenNamed(this.root, 'modalFeedback').find(
      (one) => attribute(one, 'identifier') === identifier && attribute(one, 'showHide') !== 'hide',
    );
    return found ? this.feedback(found) : null;
  }

  feedback(element: XmlElement): FormattedText | null {
    const { text, files } = this.html(element);
    return formattedOrNull(text, 'html', files);
  }

  /** All that is shown afterwards and that no answer, `known` by its identifier, calls up. */
  generalFeedback(known: ReadonlySet<string>): FormattedText | null {
    const [first, ...more] = childrenNamed(this.root, 'modalFeedback').filter(
      (one) =>
        !known.has(attribute(one, 'identifier')) && !OUTCOMES.has(attribute(one, 'identifier').toLowerCase()),
    );
    if (more.length > 0)
      this.warn(
        'QTI.FEEDBACK_LEFT_OUT',
        'Of several feedbacks that depend on the score, the first was taken.',
      );
    if (first && this.isConditional(first))
      this.warn(
        'QTI.FEEDBACK_FOR_ALL',
        'A feedback that depends on the response is shown to everybody. Move it to the answers that it is for.',
      );
    return first ? this.feedback(first) : null;
  }

  /** Whether only some responses call it up. */
  private isConditional(feedback: XmlElement): boolean {
    const calls = (set: XmlElement) =>
      attribute(set, 'identifier') === attribute(feedback, 'outcomeIdentifier') &&
      deepNamed(set, 'baseValue').some((value) => wordsIn(value) === attribute(feedback, 'identifier'));
    return deepNamed(this.processing, 'responseCondition').some((one) =>
      deepNamed(one, 'setOutcomeValue').some(calls),
    );
  }

  /** Once of each, however often it is found. */
  warn(code: string, message: Saying): void {
    const said = told(message);
    if (this.warnings.some((known) => known.code === code && known.message === said.message)) return;
    this.warnings.push({ code, ...said, line: this.line });
  }

  /** Notes for those who mark. */
  get markerNotes(): FormattedText | null {
    const block = deepNamed(this.body, 'rubricBlock').find((one) =>
      attribute(one, 'view').includes('scorer'),
    );
    return block ? this.feedback(block) : null;
  }
}

/** Identifiers that say for which outcome a feedback is meant. */
const OUTCOMES: ReadonlySet<string> = new Set(['correct', 'incorrect', 'partial', 'partially_correct']);

/** What every question has, without its stem. */
export type BareHead = Omit<QuestionHead, 'stem' | 'generalFeedback'>;
