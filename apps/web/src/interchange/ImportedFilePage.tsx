import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { QueryView } from '../ui/QueryView.js';
import { AppliedView } from './AppliedView.js';
import { importQuery, type FateChoice, type ImportedFile } from './importQuery.js';
import { PreviewView } from './PreviewView.js';

/** The second step and the third: what the file holds, and what became of it. */
export default function ImportedFilePage() {
  const { code = '', id = '' } = useParams();
  const [fate, setFate] = useState<FateChoice>('ALL');
  const query = useInfiniteQuery({ ...importQuery(id, fate), placeholderData: (before) => before });
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const [file] = pages;
        if (!file || file.courseCode !== code) return <NotFoundPage />;
        const questions = pages.flatMap((one) => one?.questions.edges.map(({ node }) => node) ?? []);
        return (
          <Step
            file={file}
            questions={questions}
            fate={fate}
            onFate={setFate}
            more={<LoadMore query={query} />}
          />
        );
      }}
    </QueryView>
  );
}

export interface StepProps {
  file: ImportedFile;
  questions: ImportedFile['questions']['edges'][number]['node'][];
  fate: FateChoice;
  onFate: (fate: FateChoice) => void;
  more: React.ReactNode;
}

function Step(props: StepProps) {
  const t = useT();
  const { state, courseCode } = props.file;
  if (state === 'PREVIEWED') return <PreviewView {...props} />;
  if (state === 'APPLIED') return <AppliedView {...props} />;
  return (
    <Empty title={t('interchange:discardedTitle')} body={t('interchange:discardedBody')}>
      <ButtonLink kind="primary" to={paths.importQuestions(courseCode)}>
        {t('interchange:another')}
      </ButtonLink>
    </Empty>
  );
}
