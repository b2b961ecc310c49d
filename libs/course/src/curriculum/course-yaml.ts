import { say } from '@gssr/kernel';
import type { DraftKind } from './draft-kind.js';
import type { ActivityDraft, CourseDraft, OutcomeDraft } from './course-draft.js';
import type { CourseFiles } from './course-files.js';
import type { ProblemList } from './problem.js';
import { hasStructure } from './schema.js';
import { graft, type Graft, type Located } from './source-map.js';
import { plainLine } from './source-text.js';
import { YamlSource } from './yaml-source.js';

export const COURSE_FILE = 'course.yaml';

/** The part of an activity's entry that all kinds share. */
export type ActivityYaml = { key: string; kind: string; title: string; minutes: number; required?: boolean };

type CourseYaml = {
  code: string;
  language: string;
  title: string;
  summary: string;
  level: string;
  audience: string;
  outcomes: OutcomeDraft[];
  certificate?: { validMonths: number };
  sections: { title: string; activities: ActivityYaml[] }[];
};

/** A kind's name as authors write it. */
export const kindName = (kind: string): string => kind.toLowerCase().replaceAll('_', '-');

/** course.yaml with everything that it names. Undefined when nothing can be made of it. */
export function readCourseYaml(
  files: CourseFiles,
  kinds: readonly DraftKind[],
  problems: ProblemList,
): Located<CourseDraft> | undefined {
  const source = files.take(COURSE_FILE);
  if (!source) {
    const remedy =
      'Name the folder that holds course.yaml, or write one: see docs/authoring/course-format.md.';
    problems.error({ file: COURSE_FILE, line: 1 }, 'There is no course.yaml.', remedy);
    return undefined;
  }
  const yaml = YamlSource.parse(source, problems);
  if (!yaml || !hasStructure(yaml, 'course.schema.json', problems)) return undefined;
  return new CourseReader(yaml, files, kinds, problems).read();
}

class CourseReader {
  private readonly grafts: Graft[] = [];

  constructor(
    private readonly yaml: YamlSource,
    private readonly files: CourseFiles,
    private readonly kinds: readonly DraftKind[],
    private readonly problems: ProblemList,
  ) {}

  read(): Located<CourseDraft> {
    const yaml = this.yaml.value as CourseYaml;
    const value: CourseDraft = {
      code: yaml.code,
      language: yaml.language,
      title: plainLine(yaml.title),
      summary: plainLine(yaml.summary),
      level: yaml.level,
      audience: plainLine(yaml.audience),
      outcomes: yaml.outcomes.map(({ id, text }) => ({ id, text: plainLine(text) })),
      certificate: { validMonths: yaml.certificate?.validMonths ?? null },
      sections: yaml.sections.map(({ title, activities }, section) => ({
        title: plainLine(title),
        activities: activities.flatMap((entry, index) => this.activity(entry, section, index) ?? []),
      })),
      resources: this.resources(),
    };
    return { value, locate: graft(this.yaml.locate, this.grafts) };
  }

  private activity(entry: ActivityYaml, section: number, index: number): ActivityDraft | undefined {
    const path = ['sections', section, 'activities', index];
    const kind = this.kinds.find((candidate) => kindName(candidate.kind) === entry.kind);
    if (!kind) {
      const known = this.kinds.map((candidate) => kindName(candidate.kind)).join(', ');
      const place = this.yaml.locate([...path, 'kind']);
      this.problems.error(
        place,
        say`There is no kind of activity called "${entry.kind}".`,
        say`Use one of: ${known}.`,
      );
      return undefined;
    }
    const content = kind.source.readActivity(this.yaml.at(...path), this.files, this.problems);
    if (!content) return undefined;
    this.grafts.push([[...path, 'content'], content.locate]);
    return {
      key: entry.key,
      kind: kind.kind,
      title: plainLine(entry.title),
      minutes: entry.minutes,
      required: entry.required !== false,
      content: content.value,
    };
  }

  private resources(): Record<string, unknown> {
    const resources: Record<string, unknown> = {};
    for (const { kind, source } of this.kinds) {
      const read = source.readResources?.(this.files, this.problems);
      if (!read) continue;
      resources[kind] = read.value;
      this.grafts.push([['resources', kind], read.locate]);
    }
    return resources;
  }
}
