import { say } from '@gssr/kernel';
import type { DraftKind } from './draft-kind.js';
import { checkItems } from './check-items.js';
import { activitiesOf, type ActivityDraft, type CourseDraft } from './course-draft.js';
import { errorAt, problemsUnder, repeatedIndices } from './draft-problem.js';
import type { DraftProblem, Path } from './problem.js';

/** What no schema can say: whether the parts of a draft fit each other. Works on any draft, with files or without. */
export const checkDraft = (draft: CourseDraft, kinds: readonly DraftKind[]): DraftProblem[] => [
  ...repeatedOutcomes(draft),
  ...repeatedActivities(draft),
  ...nothingRequired(draft),
  ...checkItems(draft),
  ...eachActivity(draft, (activity, path) => checkActivity(activity, path, draft, kinds)),
  ...kinds.flatMap((kind) => checkResources(kind, draft)),
];

function eachActivity(
  draft: CourseDraft,
  check: (activity: ActivityDraft, path: Path) => DraftProblem[],
): DraftProblem[] {
  return draft.sections.flatMap(({ activities }, section) =>
    activities.flatMap((activity, index) => check(activity, ['sections', section, 'activities', index])),
  );
}

function repeatedOutcomes({ outcomes }: CourseDraft): DraftProblem[] {
  return repeatedIndices(outcomes.map(({ id }) => id)).map((index) =>
    errorAt(
      ['outcomes', index, 'id'],
      say`The outcome ${String(outcomes[index]?.id)} stands here a second time.`,
      'Give this one an id of its own.',
    ),
  );
}

function repeatedActivities(draft: CourseDraft): DraftProblem[] {
  const seen = new Set<string>();
  return eachActivity(draft, ({ key }, path) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = say`Another activity has the key "${key}" already.`;
    return [errorAt([...path, 'key'], message, 'Give this one a key of its own.')];
  });
}

function nothingRequired(draft: CourseDraft): DraftProblem[] {
  if (activitiesOf(draft).some((activity) => activity.required)) return [];
  const message = 'No activity is required, so nobody could ever complete the course.';
  return [errorAt(['sections'], message, 'Remove `required: false` from what everybody must do.')];
}

function checkActivity(
  activity: ActivityDraft,
  path: Path,
  draft: CourseDraft,
  kinds: readonly DraftKind[],
): DraftProblem[] {
  const kind = kinds.find((candidate) => candidate.kind === activity.kind);
  if (kind) return problemsUnder(path, kind.validateDraft(activity, draft));
  const message = say`There is no kind of activity called "${activity.kind}".`;
  return [errorAt([...path, 'kind'], message, 'Use a kind that this installation has.')];
}

function checkResources(kind: DraftKind, draft: CourseDraft): DraftProblem[] {
  const resources = draft.resources[kind.kind];
  if (resources === undefined || !kind.validateResources) return [];
  return problemsUnder(['resources', kind.kind], kind.validateResources(resources, draft));
}
