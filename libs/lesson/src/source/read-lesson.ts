import {
  graft,
  hasStructure,
  plainLine,
  readMarkdownParts,
  YamlSource,
  type Located,
  type ProblemList,
  type SourceText,
} from '@gssr/course';
import type { Intensity, LessonDraft } from './lesson-draft.js';
import { reportMarkup } from './plain-text.js';
import { readBlocks } from './read-blocks.js';

interface FrontMatter {
  outcomes: string[];
  intensity: Intensity;
  notice?: string;
  sources?: { id: string; citation: string; url?: string }[];
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** A lesson file: front matter, then Markdown with typed blocks. Undefined when the front matter cannot be used. */
export function readLesson(source: SourceText, problems: ProblemList): Located<LessonDraft> | undefined {
  const front = FRONT_MATTER.exec(source.text);
  if (!front) {
    const remedy =
      'Begin the file with a line of three dashes, the outcomes and the intensity, and three dashes again.';
    problems.error(source.placeAt(0), 'The lesson has no front matter.', remedy);
    return undefined;
  }
  const start = source.text.indexOf('\n') + 1;
  const yaml = YamlSource.parse(
    source.part(front[1] ?? '', (offset) => start + offset),
    problems,
  );
  const body = front[0].length;
  const parts = readMarkdownParts(source.from(body), problems);
  const blocks = readBlocks(parts, source.placeAt(body), problems);
  if (!yaml || !hasStructure(yaml, 'lesson.schema.json', problems)) return undefined;
  reportMarkup(yaml, [['notice']], problems);
  const value: LessonDraft = { ...header(yaml.value as FrontMatter), blocks: blocks.value };
  return { value, locate: graft(yaml.locate, [[['blocks'], blocks.locate]]) };
}

const header = ({ outcomes, intensity, notice, sources }: FrontMatter): Omit<LessonDraft, 'blocks'> => ({
  outcomes,
  intensity,
  notice: notice === undefined ? null : plainLine(notice),
  sources: (sources ?? []).map(({ id, citation, url }) => ({
    id,
    citation: plainLine(citation),
    url: url ?? null,
  })),
});
