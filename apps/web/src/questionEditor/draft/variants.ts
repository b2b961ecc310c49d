import { isObject, type Json } from '../../authoring/draft/json.js';

/**
 * Variants as lines of a table: the first line names the figures of the stem and the answers, every other is one variant, its
 * cells parted by tabs, semicolons or spaces around a bar.
 */
export function readVariants(text: string, answers: readonly string[]): Json[] {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  return rows.map((cells, index) => {
    const figures = head.map((name, column): [string, string] => [name, cells[column] ?? '']);
    return {
      id: String(index + 1),
      values: Object.fromEntries(figures.filter(([name]) => !answers.includes(name))),
      answers: Object.fromEntries(figures.filter(([name]) => answers.includes(name))),
    };
  });
}

export function writeVariants(variants: Json, answers: readonly string[]): string {
  const list = Array.isArray(variants) ? (variants as readonly Json[]) : [];
  if (list.length === 0) return '';
  const names = [...Object.keys(figuresOf(list[0], 'values')), ...answers];
  const rows = list.map((variant) =>
    names.map((name) => figuresOf(variant, answers.includes(name) ? 'answers' : 'values')[name] ?? ''),
  );
  return [names, ...rows].map((cells) => cells.join('\t')).join('\n');
}

const cellsOf = (line: string): string[] => line.split(/\t|;|\s*\|\s*/).map((cell) => cell.trim());

function figuresOf(variant: Json | undefined, field: string): Record<string, string> {
  const figures = isObject(variant) ? variant[field] : undefined;
  return isObject(figures) ? (figures as Record<string, string>) : {};
}
