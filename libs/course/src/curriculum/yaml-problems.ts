import { say } from '@gssr/kernel';
import { isAlias, isCollection, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import { keyName, type Advice, type ProblemList } from './problem.js';
import type { SourceText } from './source-text.js';

/** Reports the first thing that is wrong with a document, since the rest mostly follows from it. True when there is one. */
export function reportYamlProblems(
  document: Document.Parsed,
  source: SourceText,
  problems: ProblemList,
): boolean {
  const error = document.errors[0] ?? document.warnings[0];
  if (error) {
    const place = source.placeAt(offsetOf(error, document));
    problems.add({ ...place, severity: 'error', ...sentenceOf(error, document, source.text) });
    return true;
  }
  return reportForeignParts(document, source, problems);
}

/** What is never closed is only missed later; the author looks for where it was opened. */
function offsetOf(error: YAMLError, document: Document.Parsed): number {
  const [offset] = error.pos;
  if (!isUnclosed(error)) return offset;
  let opened = offset;
  visit(document, {
    Node: (_, node) => {
      if (node.range && isOpened(node) && node.range[0] < offset && node.range[1] >= offset)
        opened = node.range[0];
    },
  });
  return opened;
}

const isOpened = (node: Node): boolean =>
  isScalar(node)
    ? node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    : isCollection(node) && node.flow === true;

const isUnclosed = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && message.includes('end with a'));

function sentenceOf(error: YAMLError, document: Document.Parsed, text: string): Advice {
  const { code, message, pos } = error;
  if (code === 'DUPLICATE_KEY') return duplicateKey(text.slice(pos[0]));
  if (isUnclosed(error)) return UNCLOSED;
  if (message.includes('at node end')) return AFTER_END;
  // The library takes a list that begins further left for a key of the list before it.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence')) return INDENTATION;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && goesOverLines(error, document)) return NEXT_LINE;
  return SENTENCES[code] ?? NOT_YAML;
}

const goesOverLines = ({ pos }: YAMLError, { errors }: Document.Parsed): boolean =>
  errors.some((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === pos[0]);

const duplicateKey = (text: string): Advice => ({
  ...say`${keyName(/^[^\s:]*/.exec(text)?.[0] ?? '')} is written twice here.`,
  remedy: 'Keep one of them.',
});

const NOT_YAML: Advice = {
  message: 'The YAML cannot be read from here on.',
  remedy:
    'Compare the indentation, quotes and colons of this line and the one above with the lines that work.',
};
const COLON_IN_TEXT: Advice = {
  message: 'A colon followed by a space makes a key of the words before it.',
  remedy: 'Put the whole text in double quotes.',
};
const TAG: Advice = {
  message: 'Words that begin with an exclamation mark have a special meaning in YAML.',
  remedy: 'Put the text in double quotes, or remove the tag.',
};

const SPECIAL: Advice = {
  message: 'A text that begins with `*` or `&` has a special meaning in YAML.',
  remedy: 'Put the whole text in double quotes.',
};
const INDENTATION: Advice = {
  message: 'The indentation of this line does not fit the lines around it.',
  remedy: 'Start it in the same column as the other keys or dashes of its group.',
};
const NEXT_LINE: Advice = {
  message: 'The next line is indented further than this one, as if it went on with its text.',
  remedy: 'Start both in the same column, or put the whole text in double quotes.',
};
const UNCLOSED: Advice = {
  message: 'A closing quote, bracket, comma or colon is missing.',
  remedy: 'Close what was opened; a text with quotes or colons inside is safest in double quotes.',
};
const AFTER_END: Advice = {
  message: 'The text goes on after it has ended.',
  remedy: 'Put the whole text in double quotes, and write \\" for a quote inside it.',
};

const SENTENCES: Partial<Record<YAMLError['code'], Advice>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON_IN_TEXT,
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is read as a key, but it has no colon or goes over several lines.',
    remedy: 'Indent it if it belongs to the text above; otherwise write `key: value`.',
  },
  TAB_AS_INDENT: { message: 'This line is indented with a tab.', remedy: 'Indent with spaces.' },
  BAD_INDENT: INDENTATION,
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this character without quotes.',
    remedy: 'Put the whole text in double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes is followed by a character that means nothing there.',
    remedy: 'Write two backslashes for one, or use single quotes.',
  },
  MULTIPLE_DOCS: { message: 'A second document begins here.', remedy: 'Remove the line of three dashes.' },
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_ALIAS: SPECIAL,
};

const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

function reportForeignParts(document: Document.Parsed, source: SourceText, problems: ProblemList): boolean {
  let found = false;
  const report = (offset: number | undefined, message: string, remedy: string) => {
    problems.error(source.placeAt(offset ?? 0), message, remedy);
    found = true;
  };
  visit(document, {
    Node: (_, node) => {
      const at = node.range?.[0];
      if (isAlias(node) || node.anchor) report(at, SPECIAL.message, SPECIAL.remedy);
      if (isScalar(node) && typeof node.value === 'string' && UNSTORABLE.test(node.value))
        report(at, 'This text has a control character in it.', 'Remove it; it cannot be seen or stored.');
    },
  });
  return found;
}
