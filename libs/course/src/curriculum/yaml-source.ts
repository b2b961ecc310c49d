import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Path, Place, ProblemList } from './problem.js';
import type { SourceText } from './source-text.js';
import { scalarText } from './yaml-scalar.js';
import { reportYamlProblems } from './yaml-problems.js';

interface Found {
  node: unknown;
  offset: number;
  complete: boolean;
}

/** A parsed YAML text, or a part of one: plain values that remember where they were written. */
export class YamlSource {
  private constructor(
    private readonly source: SourceText,
    private readonly root: unknown,
    private readonly start: number,
    readonly value: unknown,
  ) {}

  /** Undefined when the text is not plain YAML; what is wrong is in `problems` then. */
  static parse(source: SourceText, problems: ProblemList): YamlSource | undefined {
    const document = parseDocument(source.text, { prettyErrors: false, schema: 'core', logLevel: 'silent' });
    if (reportYamlProblems(document, source, problems)) return undefined;
    const value: unknown = document.toJS();
    return new YamlSource(source, document.contents, startOf(document, source), value);
  }

  /** The part at a path, which must exist. */
  at(...path: Path): YamlSource {
    const { node, offset } = this.find(path);
    const value = path.reduce<unknown>((whole, step) => (whole as Record<string, unknown>)[step], this.value);
    return new YamlSource(this.source, node, offset, value);
  }

  /** Where the part at `path` was written: its key, or its first character in a list; else what is around it. */
  readonly locate = (path: Path): Place => this.source.placeAt(this.find(path).offset);

  /** The text of the string at a path, each character with its place. */
  text(...path: Path): SourceText {
    const { node, complete } = this.find(path);
    if (!complete || !isScalar<string>(node) || typeof node.value !== 'string')
      throw new Error(`No text at /${path.join('/')} in ${this.source.file}.`);
    return scalarText(this.source, node);
  }

  private find(path: Path): Found {
    let found: Found = { node: this.root, offset: this.start, complete: true };
    for (const step of path) {
      const child = childOf(found.node, step);
      if (!child) return { ...found, complete: false };
      found = child;
    }
    return found;
  }
}

function childOf(node: unknown, step: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { node: pair.value, offset: offsetOf(pair.key), complete: true };
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return item === undefined ? undefined : { node: item, offset: offsetOf(item), complete: true };
}

const offsetOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

const startOf = (document: Document.Parsed, source: SourceText): number =>
  document.contents?.range[0] ?? source.text.search(/\S|$/);
