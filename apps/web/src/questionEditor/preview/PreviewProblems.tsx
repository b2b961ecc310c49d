import { useT } from '../../i18n/useT.js';
import { Notice } from '../../ui/Notice.js';

interface PreviewProblemsProps {
  problems: readonly { field: string; message: string }[];
  warnings: readonly { field: string; message: string }[];
}

/** What is still missing, while the author writes: a word, and no alarm. */
export function PreviewProblems({ problems, warnings }: PreviewProblemsProps) {
  const t = useT();
  return (
    <div aria-live="polite">
      {problems.length > 0 ? (
        <Notice title={t('questionEditor:toDo', { count: problems.length })}>
          <Messages entries={problems} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice title={t('questionEditor:toConsider', { count: warnings.length })}>
          <Messages entries={warnings} />
        </Notice>
      ) : null}
    </div>
  );
}

function Messages({ entries }: { entries: readonly { field: string; message: string }[] }) {
  return (
    <ul>
      {[...new Set(entries.map(({ message }) => message))].map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
