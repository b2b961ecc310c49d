import type { SectionRule } from './quiz-rules.js';

/**
 * The page of each question of an attempt, from 0. `sections` has the section of each question, in their order; a section
 * begins on a page of its own.
 */
export function pagesOf(sections: readonly number[], rules: readonly SectionRule[]): number[] {
  let page = -1;
  let onPage = 0;
  return sections.map((section, position) => {
    const limit = rules[section]?.questionsPerPage ?? Infinity;
    if (section !== sections[position - 1] || onPage >= limit) {
      page += 1;
      onPage = 0;
    }
    onPage += 1;
    return page;
  });
}
