import type { ViewerParts } from '@gssr/contract';
import { paths } from '../app/paths.js';
import type { StringKey } from '../i18n/keys.js';
import { hasRole } from '../session/viewer.js';

export interface NavigationLink {
  to: string;
  label: StringKey;
}

/** What this person can go to, most used first. */
export function linksFor(viewer: ViewerParts | null | undefined): NavigationLink[] {
  return [
    { to: paths.catalogue, label: 'common:navCourses' as const, shown: true },
    { to: paths.learning, label: 'common:navLearning' as const, shown: Boolean(viewer) },
    { to: paths.certificates, label: 'common:navCertificates' as const, shown: Boolean(viewer) },
    {
      to: paths.results,
      label: 'common:navResults' as const,
      shown: hasRole(viewer, 'INSTRUCTOR', 'ADMINISTRATOR'),
    },
    {
      to: paths.studio,
      label: 'common:navStudio' as const,
      shown: hasRole(viewer, 'INSTRUCTOR', 'ADMINISTRATOR'),
    },
    {
      to: paths.marking,
      label: 'common:navMarking' as const,
      shown: hasRole(viewer, 'INSTRUCTOR', 'ADMINISTRATOR'),
    },
    {
      to: paths.regrades,
      label: 'common:navRegrades' as const,
      shown: hasRole(viewer, 'INSTRUCTOR', 'ADMINISTRATOR'),
    },
    { to: paths.completion, label: 'common:navCompletion' as const, shown: hasRole(viewer, 'ADMINISTRATOR') },
    { to: paths.failedWork, label: 'common:navFailedWork' as const, shown: hasRole(viewer, 'ADMINISTRATOR') },
  ].filter(({ shown }) => shown);
}
