import { Drafts, Publishing, readCourseFolder, type CourseDraft } from '@gssr/course';
import { Sessions } from '@gssr/identity';
import { lessonDraftKind } from '@gssr/lesson';
import { quizDraftKind } from '@gssr/quiz';
import { startTestAcademy, type TestAcademy, type TestPerson } from '@gssr/test-support';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { Visit, type VisitOptions } from './visit.js';

/** A file of the project. */
export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The whole academy with its worker and the built web app, and a browser to visit it with. */
export class Site {
  private readonly visits: Visit[] = [];

  private constructor(
    readonly academy: TestAcademy,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Site> {
    if (!existsSync(fromRoot('apps/web/dist/index.html')))
      throw new Error('The web app is not built. Run the tests with npm test, which builds it first.');
    const browser = await launchChromium();
    const academy = await startTestAcademy();
    await academy.startWorker();
    return new Site(academy, browser);
  }

  /** Another browser, of the person if one is named. */
  async visit({ person, ...options }: VisitOptions & { person?: TestPerson } = {}): Promise<Visit> {
    const sessionToken = person && (await this.signIn(person));
    const visit = await Visit.begin(this.browser, this.academy.url, { sessionToken, ...options });
    this.visits.push(visit);
    return visit;
  }

  async signIn({ viewer }: TestPerson): Promise<string> {
    return (await this.academy.api.get(Sessions).start(viewer.id)).token;
  }

  /** What any of the browsers complained about. */
  complaints(): string[] {
    return this.visits.flatMap((visit) => visit.complaints());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.academy.close();
  }
}

/** Course C4 as it stands in curriculum/. */
export async function readFirstResponse(): Promise<CourseDraft> {
  const kinds = [lessonDraftKind, quizDraftKind];
  const { course, problems } = await readCourseFolder(fromRoot('curriculum/c4-first-response'), kinds);
  if (!course) throw new Error(`Course C4 cannot be read: ${problems[0]?.message}`);
  return course.draft;
}

/** Saves and publishes a course; returns the id of the version. */
export async function publish({ api }: TestAcademy, course: CourseDraft): Promise<string> {
  await api.get(Drafts).save(course);
  return (await api.get(Publishing).publish(course.code)).versionId;
}
