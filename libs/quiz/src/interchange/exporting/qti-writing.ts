import { told, type Saying } from '@gssr/kernel';
import { exact, toDecimal } from '../../grading/decimal.js';
import { multiply } from '../../grading/exact.js';
import { plainDecimal } from '../decimal-text.js';
import { parseHtml, type HtmlNode } from '../mapping/html-tree.js';
import type { FormattedText, ImportedFile, ImportedQuestion } from '../question.js';
import type { ExportLoss } from './loss.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

/** As many as it takes for the importer to know a third of three marks again. */
const PLACES = 10;

/** An item of QTI 3: what it is made of, one kind after the other adding its own. */
export interface QtiParts {
  /** Response declarations. */
  readonly declarations: readonly Xml[];
  readonly body: Xml;
  /** Rules that set the score and say which feedback is shown. */
  readonly rules: readonly Xml[];
  readonly feedback: readonly Xml[];
}

/** What the parts of one item share. */
export class QtiWriter {
  readonly files = new Map<string, ImportedFile>();
  readonly losses: ExportLoss[] = [];

  constructor(private readonly question: ImportedQuestion) {}

  /** The mark of a share, as a decimal. */
  mark = (share: string): string =>
    plainDecimal(toDecimal(multiply(exact(share), exact(this.question.defaultMark ?? '1')), PLACES)) ?? '0';

  get mostMark(): string {
    return this.mark('1');
  }

  /** A text as well-formed elements. Pictures go into the package. */
  text(text: FormattedText): Xml {
    if (text.format !== 'html' && text.format !== 'plain')
      this.lose('QTI.FORMAT', 'That a text is Markdown; its characters are kept');
    text.files.forEach((file) => this.files.set(file.name, file));
    if (text.format !== 'html')
      return text.text
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`)
        .join('');
    return parseHtml(text.text)
      .map((node) => this.node(node))
      .join('');
  }

  /** The file's address as seen from an item. */
  address(file: ImportedFile): string {
    this.files.set(file.name, file);
    return `../media/${encodeURIComponent(file.name)}`;
  }

  lose(code: string, message: Saying): void {
    if (!this.losses.some((loss) => loss.code === code))
      this.losses.push({ question: this.question.name, code, ...told(message), whole: false });
  }

  private node(node: HtmlNode): Xml {
    if (typeof node === 'string') return escapeXml(node);
    const { name, attributes } = node;
    const children = node.children.map((child) => this.node(child)).join('');
    if (name === 'br') return '<br/>';
    if (name === 'img')
      return element('img', { src: this.source(attributes['src'] ?? ''), alt: attributes['alt'] ?? '' });
    const kept: Record<string, string> =
      name === 'a' && attributes['href'] ? { href: attributes['href'] } : {};
    return KEPT.has(name) ? element(name, kept, children) : children;
  }

  private source(written: string): string {
    const name = written.slice(written.lastIndexOf('/') + 1);
    const file = [...this.files.values()].find((one) => one.name === name);
    return file ? this.address(file) : written;
  }
}

const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'div', 'span', 'b', 'strong', 'i', 'em', 'code', 'pre', 'a', 'sub', 'sup', 'blockquote'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

export const declaration = (
  identifier: string,
  cardinality: 'single' | 'multiple' | 'ordered',
  baseType: string,
  ...children: readonly Xml[]
): Xml =>
  element('qti-response-declaration', { identifier, cardinality, 'base-type': baseType }, ...children);

export const correctResponse = (values: readonly string[]): Xml =>
  element('qti-correct-response', {}, ...values.map((value) => element('qti-value', {}, escapeXml(value))));

export const mapping = (
  entries: readonly (readonly [key: string, value: string])[],
  bounds: Readonly<Record<string, string>> = {},
): Xml =>
  element(
    'qti-mapping',
    { 'default-value': '0', ...bounds },
    ...entries.map(([key, value]) => element('qti-map-entry', { 'map-key': key, 'mapped-value': value })),
  );

export const setOutcome = (identifier: string, value: Xml): Xml =>
  element('qti-set-outcome-value', { identifier }, value);

export const baseValue = (type: string, value: string): Xml =>
  element('qti-base-value', { 'base-type': type }, escapeXml(value));

export const variable = (identifier: string): Xml => element('qti-variable', { identifier });

export const addScore = (value: Xml): Xml =>
  setOutcome('SCORE', element('qti-sum', {}, variable('SCORE'), value));

export const mapScore = (identifier: string): Xml => addScore(element('qti-map-response', { identifier }));

/** The whole mark for exactly the correct response. */
export const matchScore = (identifier: string, mark: string): Xml =>
  element(
    'qti-response-condition',
    {},
    element(
      'qti-response-if',
      {},
      element('qti-match', {}, variable(identifier), element('qti-correct', { identifier })),
      addScore(baseValue('float', mark)),
    ),
  );

export const modalFeedback = (outcome: string, identifier: string, content: Xml): Xml =>
  element(
    'qti-modal-feedback',
    { 'outcome-identifier': outcome, identifier, 'show-hide': 'show' },
    element('qti-content-body', {}, content),
  );
