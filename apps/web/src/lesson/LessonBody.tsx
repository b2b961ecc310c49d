import type { EnrolmentWithOutline } from '@gssr/contract';
import { Fragment, useMemo } from 'react';
import type { Neighbours } from '../course/outline.js';
import { CitedSources } from '../richText/citedSources.js';
import { LessonBlockView } from './LessonBlockView.js';
import { LessonEnd } from './LessonEnd.js';
import { LessonSources } from './LessonSources.js';
import type { Lesson } from './LessonView.js';
import { ResumeMark } from './ResumeMark.js';
import styles from './lesson.module.css';
import { useReadingPosition } from './useReadingPosition.js';

interface LessonBodyProps {
  lesson: Lesson;
  enrolment: EnrolmentWithOutline;
  place: Neighbours | null;
  /** Index of the block where the person stopped last time; 0 for a fresh start. */
  stoppedAt: number;
}

export function LessonBody({ lesson, enrolment, place, stoppedAt }: LessonBodyProps) {
  const reached = useReadingPosition(enrolment.id, lesson.activityId, stoppedAt);
  const sources = useMemo(() => lesson.sources.map(({ id }) => id), [lesson.sources]);
  return (
    <CitedSources value={sources}>
      <div className={styles['blocks']}>
        {lesson.blocks.map((block, index) => (
          <Fragment key={block.id}>
            {index === stoppedAt && index > 0 ? <ResumeMark /> : null}
            <div ref={reached} data-index={index}>
              <LessonBlockView block={block} activityId={lesson.activityId} />
            </div>
          </Fragment>
        ))}
        <LessonSources sources={lesson.sources} />
        <LessonEnd
          enrolment={enrolment}
          activityId={lesson.activityId}
          lastPosition={lesson.blocks.length - 1}
          place={place}
        />
      </div>
    </CitedSources>
  );
}
