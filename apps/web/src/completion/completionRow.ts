import type { CourseCompletionQuery } from '@gssr/contract';

export type CompletionRow = CourseCompletionQuery['courseCompletion']['edges'][number]['node'];

/** The button that opens a row's menu: where the focus returns to when what it led to is closed. */
export const menuId = ({ enrolmentId }: Pick<CompletionRow, 'enrolmentId'>): string =>
  `certificate-menu-${enrolmentId}`;
