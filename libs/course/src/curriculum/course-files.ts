import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ProblemList } from './problem.js';
import { SourceText } from './source-text.js';

/** The files of a course folder, by their path inside it, and which of them the course has used. */
export class CourseFiles {
  private readonly used = new Set<string>();

  constructor(private readonly files: ReadonlyMap<string, string>) {}

  /** The file, which counts as used from now on. */
  take(path: string): SourceText | undefined {
    const text = this.files.get(path);
    if (text === undefined) return undefined;
    this.used.add(path);
    return SourceText.of(path, text);
  }

  isUsed(path: string): boolean {
    return this.used.has(path);
  }

  /** Paths under a folder, sorted. */
  under(folder: string): string[] {
    return this.paths().filter((path) => path.startsWith(`${folder}/`));
  }

  unused(): string[] {
    return this.paths().filter((path) => !this.used.has(path));
  }

  private paths(): string[] {
    return [...this.files.keys()].sort();
  }
}

/** Reads a folder. Line ends become `\n` and letters composed, so that the same text is the same on every machine. */
export async function loadCourseFiles(folder: string, problems: ProblemList): Promise<CourseFiles> {
  const files = new Map<string, string>();
  for (const path of await filePaths(folder)) {
    const text = decode(await readFile(join(folder, path)));
    if (text === undefined)
      problems.error({ file: path, line: 1 }, 'This file is not UTF-8 text.', 'Save it again as UTF-8.');
    else files.set(path, text);
  }
  return new CourseFiles(files);
}

async function filePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((path) => path.replace(/^\/+/, ''))
    .sort();
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  } catch {
    return undefined;
  }
}
