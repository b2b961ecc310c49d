import { Module } from '@nestjs/common';
import { CourseModule } from '../course.module.js';
import { CourseResolver } from './course.resolver.js';
import { MediaController } from './media.controller.js';
import { StudioResolver } from './studio/studio.resolver.js';

export { ActivityKindEnum, CatalogueEntry, CourseVersionType, toVersionType } from './course.types.js';
export { ItemView, OptionFeedback, ResponseInput } from './item.types.js';

/** Catalogue and published versions over GraphQL. */
@Module({
  imports: [CourseModule],
  providers: [CourseResolver, StudioResolver],
  controllers: [MediaController],
})
export class CourseGraphqlModule {}
