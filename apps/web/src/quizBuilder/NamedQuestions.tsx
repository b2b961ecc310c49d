import { useState } from 'react';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { type Path, listAt, withValue } from '../authoring/draft/json.js';
import { useDraft } from '../authoring/draft/DraftContext.js';
import { EntryList } from '../authoring/fields/EntryList.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import type { DrawnFrom } from './builderQueries.js';
import type { DrawChecks } from './DrawFields.js';
import { QuestionPicker } from './QuestionPicker.js';

interface NamedQuestionsProps {
  code: string;
  /** Of the draw. */
  name: string;
  path: Path;
  from: DrawnFrom;
  /** The words of those that the bank has. */
  named: DrawChecks[number]['named'];
}

/** Chosen questions in the order in which they are asked. */
export function NamedQuestions({ code, name, path, from, named }: NamedQuestionsProps) {
  const t = useT();
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { draft: quiz, change } = useDraft();
  const list = [...path, 'questions'];
  const keys = listAt(quiz, list).filter((key) => typeof key === 'string');
  const wordsOf = (key: string) => named.find((one) => one.key === key)?.words ?? picked.get(key) ?? key;
  const add = (more: ReadonlyMap<string, string>) => {
    setPicked((known) => new Map([...known, ...more]));
    setPicking(false);
    change((known) => withValue(known, list, [...keys, ...more.keys()]));
  };
  return (
    <>
      <EntryList
        path={list}
        title={t('quizBuilder:chosenQuestions', { name })}
        nameOf={(number) => t('quizBuilder:question', { number })}
        adding={
          <div>
            <Button onClick={() => setPicking(true)}>{t('quizBuilder:pick')}</Button>
          </div>
        }
      >
        {(_, index) => {
          const key = keys[index] ?? '';
          return <AppLink to={paths.bankQuestion(code, key)}>{wordsOf(key)}</AppLink>;
        }}
      </EntryList>
      {picking ? (
        <QuestionPicker code={code} from={from} taken={keys} onPick={add} onClose={() => setPicking(false)} />
      ) : null}
    </>
  );
}
