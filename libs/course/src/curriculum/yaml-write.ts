import { Document, isScalar, Scalar, visit, type YAMLSeq } from 'yaml';

const LINE_WIDTH = 110;
const LONG_TEXT = 80;

/** YAML as an author would write it: short lists and texts on their line, long texts folded, Markdown as it stands. */
export function writeYaml(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = styleOf(node.value);
    },
    Seq: (_, node) => {
      node.flow = isShortList(node);
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH });
}

function styleOf(text: string): Scalar.Type | undefined {
  if (text.includes('\n')) return Scalar.BLOCK_LITERAL;
  return text.length > LONG_TEXT ? Scalar.BLOCK_FOLDED : undefined;
}

const isShortList = ({ items }: YAMLSeq): boolean =>
  items.every((item) => isScalar(item) && /^[\w-]*$/.test(String(item.value))) &&
  String(items).length < LONG_TEXT;
