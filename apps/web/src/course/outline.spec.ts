import { describe, expect, it } from '@jest/globals';
import { activitiesOf, activityPath, neighboursOf } from './outline.js';

const activity = (id: string, position: number) => ({
  id,
  kind: 'LESSON' as const,
  title: id,
  minutes: 10,
  required: true,
  position,
});
const outline = {
  sections: [
    { id: 's2', title: 'After', position: 2, activities: [activity('c', 3)] },
    { id: 's1', title: 'Before', position: 1, activities: [activity('b', 2), activity('a', 1)] },
  ],
};

describe('the outline of a course', () => {
  it('is taken by position, section by section', () => {
    expect(activitiesOf(outline).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leads on over the end of a section, and ends at both ends', () => {
    expect(neighboursOf(outline, 'b')).toMatchObject({
      number: 2,
      total: 3,
      previous: { id: 'a' },
      next: { id: 'c' },
    });
    expect(neighboursOf(outline, 'a')?.previous).toBeNull();
    expect(neighboursOf(outline, 'c')?.next).toBeNull();
  });

  it('knows no place for what is not in it', () => {
    expect(neighboursOf(outline, 'x')).toBeNull();
  });

  it('opens a lesson and a quiz at different addresses', () => {
    expect(activityPath('e', { id: 'a', kind: 'LESSON' })).not.toBe(
      activityPath('e', { id: 'a', kind: 'QUIZ' }),
    );
  });
});
