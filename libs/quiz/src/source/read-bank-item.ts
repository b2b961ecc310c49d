import {
  graft,
  plainLine,
  readItem,
  readMarkdown,
  type Graft,
  type Located,
  type ProblemList,
  type YamlSource,
} from '@gssr/course';
import { mapTexts, validatePayload, type QuestionPayload } from '../grading/index.js';
import { isNothing } from './authored-payload.js';
import type { BankItemDraft } from './bank-draft.js';
import { draftProblems } from './field-problems.js';

type BankItemYaml = {
  key: string;
  kind: string;
  title?: string;
  outcome: string;
  tags?: string[];
  defaultMark?: number | string;
  question?: Record<string, unknown>;
};

/** An item of a bank file, in its short or its full form. Undefined: see `problems`. */
export function readBankItem(yaml: YamlSource, problems: ProblemList): Located<BankItemDraft> | undefined {
  const written = yaml.value as BankItemYaml;
  const item = written.question ? readFull(yaml, written, problems) : readItem(yaml, problems);
  if (!item) return undefined;
  const { title, defaultMark } = written;
  const value: BankItemDraft = {
    ...item.value,
    ...(title === undefined ? {} : { title: plainLine(title) }),
    ...(defaultMark === undefined ? {} : { defaultMark: String(defaultMark) }),
  };
  return { value, locate: item.locate };
}

function readFull(
  yaml: YamlSource,
  { key, kind, outcome, tags }: BankItemYaml,
  problems: ProblemList,
): Located<BankItemDraft> | undefined {
  const payload = readQuestion(yaml, kind.toUpperCase().replaceAll('-', '_'), problems);
  if (!payload) return undefined;
  return {
    value: { key, outcome, tags: tags ?? [], payload: payload.value },
    locate: graft(yaml.locate, [[['payload'], payload.locate]]),
  };
}

function readQuestion(
  item: YamlSource,
  kind: string,
  problems: ProblemList,
): Located<QuestionPayload> | undefined {
  const yaml = item.at('question');
  const grafts: Graft[] = [];
  const raw = mapTexts({ ...(yaml.value as object), kind }, (written, path) => {
    if (isNothing(written)) return null;
    if (typeof written !== 'string') {
      problems.error(yaml.locate(path), 'This must be text.', 'Put it in double quotes.');
      return null;
    }
    const { value, locate } = readMarkdown(yaml.text(...path), problems);
    grafts.push([path, locate]);
    return value;
  });
  const validation = validatePayload(raw);
  if (validation.ok) return { value: validation.payload, locate: graft(yaml.locate, grafts) };
  for (const { path, message, remedy } of draftProblems(validation.problems, 'error'))
    problems.error((path[0] === 'kind' ? item : yaml).locate(path), message, remedy);
  return undefined;
}
