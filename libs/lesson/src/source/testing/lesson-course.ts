import { CourseFiles, readCourse } from '@gssr/course';
import { lessonDraftKind } from '../index.js';

export const COURSE = `code: C0
language: en
title: A course
summary: What it is.
level: A
audience: Everybody
outcomes:
  - { id: O1, text: Do it }
sections:
  - title: First
    activities:
      - { key: one, kind: lesson, title: One, minutes: 1, file: lessons/1.md }
      - { key: two, kind: lesson, title: Two, minutes: 1, file: lessons/2.md }
`;

export const WORDS = 'word '.repeat(40).trim();

export const LESSON = `---
outcomes: [O1]
intensity: 2
notice: >
  What is in here
  and what may be skipped.
sources:
  - { id: who-2013, citation: "WHO, Guidelines (2013)", url: "https://who.int/g" }
---

Before. ${WORDS}

## First

Text.[^who-2013]

### Inside

- a

## Second

More.

\`\`\`callout
tone: caution
title: Never
text: |
  Do *not*.

  Never.[^who-2013]
\`\`\`

\`\`\`case
title: A call
text: It rings.
question: What now?
discussion: |
  Answer.
\`\`\`

\`\`\`law-slot
key: arrest
title: Arrest
text: >
  The country pack
  fills in.
\`\`\`

After the slot.

\`\`\`check
key: k1
kind: true-false
outcome: O1
stem: So it is.
correct: true
feedbackTrue: Yes.
feedbackFalse: No.
\`\`\`

\`\`\`key-points
points:
  - One.
  - Two.
\`\`\`
`;

export const OTHER = `---\noutcomes: [O1]\nintensity: 0\n---\n\n${WORDS}\n`;

export const readFiles = (files: Record<string, string>) =>
  readCourse(new CourseFiles(new Map(Object.entries(files))), [lessonDraftKind]);

export const read = (lesson: string, other = OTHER, course = COURSE) =>
  readFiles({ 'course.yaml': course, 'lessons/1.md': lesson, 'lessons/2.md': other });
