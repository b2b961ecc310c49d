import type { RichText } from '@gssr/course';

type Figures = Readonly<Record<string, string>>;
type DecimalMark = 'POINT' | 'COMMA';

/** A text with the figure in place of each `{name}` that has one, written with the learner's decimal mark. */
export const withFigures = (content: RichText, figures: Figures, mark: DecimalMark): RichText =>
  Object.keys(figures).length === 0 ? content : (replaced(content, figures, mark) as RichText);

function replaced(part: unknown, figures: Figures, mark: DecimalMark): unknown {
  if (Array.isArray(part)) return part.map((each) => replaced(each, figures, mark));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'text' ? replacedText(String(value), figures, mark) : replaced(value, figures, mark),
    ]),
  );
}

const replacedText = (text: string, figures: Figures, mark: DecimalMark): string =>
  text.replace(/\{([^{}]+)\}/g, (place, name: string) =>
    Object.hasOwn(figures, name) ? figure(figures[name] ?? '', mark) : place,
  );

const figure = (value: string, mark: DecimalMark): string =>
  mark === 'COMMA' ? value.replace('.', ',') : value;
