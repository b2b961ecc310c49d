import { paths, signInPath } from '../app/paths.js';
import { ContinueLink } from '../enrolment/ContinueLink.js';
import { EnrolButton } from '../enrolment/EnrolButton.js';
import { useT } from '../i18n/useT.js';
import { useViewer } from '../session/viewer.js';
import { ActionBar } from '../ui/ActionBar.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import type { Course } from './CourseView.js';

/** The one thing to do next: sign in, enrol, go on, or see the certificate. */
export function CourseAction({ course: { version, enrolment } }: { course: Course }) {
  const t = useT();
  const viewer = useViewer();
  if (enrolment) {
    return (
      <ActionBar>
        <ContinueLink enrolment={enrolment} outline={version} />
      </ActionBar>
    );
  }
  if (viewer === null) {
    return (
      <ActionBar>
        <ButtonLink kind="primary" to={signInPath(paths.course(version.code))}>
          {t('course:signInToEnrol')}
        </ButtonLink>
      </ActionBar>
    );
  }
  return <EnrolButton version={version} />;
}
