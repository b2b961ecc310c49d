import {
  canonicalJson,
  hasStructure,
  ProblemList,
  readItem,
  SourceText,
  writeItem,
  writeYaml,
  YamlSource,
  type Item,
  type ItemDraft,
} from '@gssr/course';
import { toAuthored } from './authored-payload.js';
import type { BankItemDraft } from './bank-draft.js';

/** An item of a bank file, in the short form where that says all. */
export function writeBankItem({ title, defaultMark, ...item }: BankItemDraft): object {
  const { key, kind, ...rest } = (shortForm(item) ?? fullForm(item)) as { key: string; kind: string };
  return {
    key,
    kind,
    ...(title === undefined ? {} : { title }),
    ...(defaultMark === undefined ? {} : { defaultMark: asNumber(defaultMark) }),
    ...rest,
  };
}

/** Undefined when the short form does not read back to the same item. */
function shortForm(item: Item<object>): object | undefined {
  if (!isShortKind(item)) return undefined;
  const written = writeItem(item);
  const problems = new ProblemList();
  const yaml = YamlSource.parse(SourceText.of('', writeYaml(written)), problems);
  if (!yaml || !hasStructure(yaml, 'bank.schema.json#/$defs/item', problems)) return undefined;
  const { value } = readItem(yaml, problems);
  return !problems.hasErrors && canonicalJson(value) === canonicalJson(item) ? written : undefined;
}

const SHORT: ReadonlySet<unknown> = new Set(['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE']);

const isShortKind = (item: Item<object>): item is ItemDraft =>
  'kind' in item.payload && SHORT.has(item.payload.kind);

function fullForm({ key, outcome, tags, payload }: BankItemDraft): object {
  const { kind, ...question } = toAuthored(payload);
  return {
    key,
    kind: kind.toLowerCase().replaceAll('_', '-'),
    ...(outcome === null ? {} : { outcome }),
    ...(tags.length > 0 ? { tags } : {}),
    question: withoutNull(question),
  };
}

/** What is null in a payload may be left out of it. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(said.map(([name, part]) => [name, withoutNull(part)]));
}

const asNumber = (text: string): number | string => (String(Number(text)) === text ? Number(text) : text);
