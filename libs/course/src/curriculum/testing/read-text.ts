import { readMarkdown } from '../markdown.js';
import { ProblemList } from '../problem.js';
import { SourceText } from '../source-text.js';

/** Reads Markdown as if it stood in a file of its own. */
export function read(markdown: string) {
  const problems = new ProblemList();
  const { value, locate } = readMarkdown(SourceText.of('a.md', markdown), problems);
  return { value, locate, problems: problems.sorted() };
}
