import { decodeCursor, isId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { PublishedCoursesRepository, type CurrentVersion } from './published-courses.repository.js';
import type { PublishedActivity, PublishedVersion } from './published-version.js';

export interface ActivityInVersion {
  activity: PublishedActivity;
  version: PublishedVersion;
}

/**
 * Published courses. A version never changes, so each process reads it once; only the question which version is the
 * current one is asked each time.
 */
@Injectable()
export class PublishedCourses {
  private readonly versions = new Map<string, PublishedVersion>();
  private readonly versionOfActivity = new Map<string, string>();

  constructor(private readonly repository: PublishedCoursesRepository) {}

  /** The published version, or null. */
  async version(id: string): Promise<PublishedVersion | null> {
    const [version] = await this.versionsById([id]);
    return version ?? null;
  }

  /** In the order of `ids`, null where there is none. At most one statement. */
  async versionsById(ids: readonly string[]): Promise<(PublishedVersion | null)[]> {
    const missing = [...new Set(ids)].filter((id) => isId(id) && !this.versions.has(id));
    if (missing.length > 0)
      (await this.repository.byIds(missing)).forEach((version) => this.remember(version));
    return ids.map((id) => this.versions.get(id) ?? null);
  }

  /** The current version of the course with this code, or null. */
  async currentByCode(code: string): Promise<PublishedVersion | null> {
    const id = await this.repository.currentByCode(code);
    return id ? this.version(id) : null;
  }

  /** The current versions of all courses, by title. */
  async catalogue(request: PageRequest, search: string | null): Promise<Page<PublishedVersion>> {
    const size = pageSize(request);
    const rows = await this.repository.current(search, cursorOf(request), size + 1);
    const versions = new Map(
      (await this.versionsById(rows.map(({ id }) => id))).map((version) => [version?.id, version]),
    );
    return toPage(
      rows,
      size,
      ({ title, id }: CurrentVersion) => [title, id],
      ({ id }) => required(versions.get(id)),
    );
  }

  /** A published activity with its version, or null. */
  async activity(activityId: string): Promise<ActivityInVersion | null> {
    if (!isId(activityId)) return null;
    const versionId =
      this.versionOfActivity.get(activityId) ?? (await this.repository.versionOfActivity(activityId));
    const version = versionId ? await this.version(versionId) : null;
    const activity = version?.activities.find(({ id }) => id === activityId);
    return version && activity ? { version, activity } : null;
  }

  private remember(version: PublishedVersion): void {
    this.versions.set(version.id, version);
    for (const { id } of version.activities) this.versionOfActivity.set(id, version.id);
  }
}

const cursorOf = ({ after }: PageRequest): readonly string[] | null => {
  const cursor = decodeCursor(after, 2);
  return cursor && isId(cursor[1]) ? cursor : null;
};

function required<T>(value: T | null | undefined): T {
  if (!value) throw new Error('A version that was just listed is not there.');
  return value;
}
