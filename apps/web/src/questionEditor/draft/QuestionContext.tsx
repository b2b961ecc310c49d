import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { fieldOf, type Json, type Path } from './json.js';

interface QuestionDraft {
  question: Json;
  /** Replaces the question by what `change` makes of it. */
  change: (change: (question: Json) => Json) => void;
  /** What the server says about a field, with the remedy. */
  problemAt: (path: Path) => string | undefined;
}

const Context = createContext<QuestionDraft | null>(null);

interface QuestionProviderProps {
  question: Json;
  onChange: (change: (question: Json) => Json) => void;
  problems: readonly { field: string; message: string }[];
  children: ReactNode;
}

/** The question that the fields below write into. */
export function QuestionProvider({ question, onChange, problems, children }: QuestionProviderProps) {
  const value = useMemo<QuestionDraft>(() => {
    const messages = new Map(problems.map(({ field, message }) => [field, message]));
    return { question, change: onChange, problemAt: (path) => messages.get(fieldOf(path)) };
  }, [question, onChange, problems]);
  return <Context value={value}>{children}</Context>;
}

export function useQuestion(): QuestionDraft {
  const draft = useContext(Context);
  if (!draft) throw new Error('A field of a question stands outside of a question.');
  return draft;
}

/** Where the error summary leads. */
export const fieldId = (path: Path): string => `question-${path.join('-')}`;
