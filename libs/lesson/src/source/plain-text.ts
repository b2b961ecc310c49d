import { say } from '@gssr/kernel';
import type { Path, ProblemList, YamlSource } from '@gssr/course';

const MARKUP = /\*\*|\[\^|\]\(|^#+ |<\/?[a-z]+>/m;

/** Warns of Markdown in texts that are shown as they stand. Texts that are not there are skipped. */
export function reportMarkup(yaml: YamlSource, paths: readonly Path[], problems: ProblemList): void {
  for (const path of paths) {
    const found = textAt(yaml.value, path)?.match(MARKUP);
    if (!found) continue;
    const place = yaml.text(...path).placeAt(found.index ?? 0);
    const message = say`This text is shown as it stands, with its "${found[0].trim()}".`;
    problems.warning(place, message, 'Write it without Markdown.');
  }
}

function textAt(value: unknown, path: Path): string | undefined {
  const found = path.reduce<unknown>(
    (whole, step) => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, step) : undefined),
    value,
  );
  return typeof found === 'string' ? found : undefined;
}
