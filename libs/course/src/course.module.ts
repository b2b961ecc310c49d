import { Module } from '@nestjs/common';
import { ActivityKinds } from './activity-kind/activity-kinds.js';
import { Media } from './media/media.js';
import { PublishedCourses } from './published/published-courses.js';
import { PublishedCoursesRepository } from './published/published-courses.repository.js';
import { Drafts } from './publishing/drafts.js';
import { Publishing } from './publishing/publishing.js';
import { Studio } from './studio/studio.js';

const services = [ActivityKinds, PublishedCourses, Drafts, Media, Publishing, Studio];

/** Courses, their drafts and published versions, and the kinds of activity. */
@Module({ providers: [...services, PublishedCoursesRepository], exports: services })
export class CourseModule {}
