import { PublishCourseDocument, StudioCoursesDocument } from '@gssr/contract';
import { publishTestCourse, startTestAcademy, testCourse, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Drafts } from '../publishing/drafts.js';

let academy: TestAcademy;

beforeAll(async () => {
  academy = await startTestAcademy();
});
afterAll(() => academy.close());

describe('the studio', () => {
  it('lists courses with and without a published version, and says which have changes', async () => {
    await publishTestCourse(academy.api, { code: 'A1' });
    await publishTestCourse(academy.api, { code: 'B1' });
    await academy.api.get(Drafts).save(testCourse({ code: 'B1', title: 'Changed' }));
    await academy.api.get(Drafts).save(testCourse({ code: 'C1' }));
    const { client } = await academy.person('INSTRUCTOR');
    const { studioCourses } = await client.execute(StudioCoursesDocument, { first: 2 });
    expect(studioCourses.edges.map(({ node }) => node)).toEqual([
      { code: 'A1', title: 'Test course', publishedNumber: 1, hasDraft: false },
      { code: 'B1', title: 'Changed', publishedNumber: 1, hasDraft: true },
    ]);
    const { endCursor: after } = studioCourses.pageInfo;
    const next = await client.execute(StudioCoursesDocument, { first: 2, after });
    expect(next.studioCourses.edges.map(({ node }) => node)).toEqual([
      { code: 'C1', title: 'Test course', publishedNumber: null, hasDraft: true },
    ]);
  });

  it('publishes what was changed, and says when there is nothing', async () => {
    await academy.api.get(Drafts).save(testCourse({ code: 'D1' }));
    const { client } = await academy.person('INSTRUCTOR');
    const first = await client.execute(PublishCourseDocument, { code: 'D1' });
    expect(first.publishCourse).toEqual({ __typename: 'CoursePublished', number: 1 });
    const second = await client.execute(PublishCourseDocument, { code: 'D1' });
    expect(second.publishCourse.__typename).toBe('NotAvailable');
  });

  it('publishes nothing with errors in it, and names each with its remedy', async () => {
    const draft = testCourse({ code: 'E1' });
    await academy.api.get(Drafts).save({ ...draft, outcomes: [...draft.outcomes, ...draft.outcomes] });
    const { client } = await academy.person('INSTRUCTOR');
    const { publishCourse } = await client.execute(PublishCourseDocument, { code: 'E1' });
    expect(publishCourse).toMatchObject({
      __typename: 'CourseHasProblems',
      code: 'COURSE.HAS_PROBLEMS',
      problems: [{ path: expect.stringMatching(/^outcomes\.\d+\.id$/), remedy: expect.any(String) }],
    });
    const { studioCourses } = await client.execute(StudioCoursesDocument, {});
    expect(studioCourses.edges.find(({ node }) => node.code === 'E1')?.node.publishedNumber).toBeNull();
  });
});
