import type { ImportedQuestion, QuestionHead } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { shareOf } from './xml-answers.js';
import { feedbackOf, wordsOf } from './xml-fields.js';

/** Two answers, `true` and `false`. In old exports they have other names, and the first one is "true". */
export function readTrueFalse(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const answers = childrenNamed(question, 'answer');
  const named = (name: string) => answers.find((answer) => wordsOf(answer).toLowerCase() === name);
  const [first, second] = answers;
  const [whenTrue, whenFalse] = [named('true') ?? first, named('false') ?? second];
  if (!whenTrue || !whenFalse || whenTrue === whenFalse)
    refuseQuestion(
      'MOODLE_XML.TOO_FEW_ANSWERS',
      'Give two answers, one for true and one for false.',
      question.line,
    );
  const correct = shareOf(whenTrue) === '1';
  if (correct === (shareOf(whenFalse) === '1'))
    refuseQuestion(
      'MOODLE_XML.NO_KEY',
      'Give one of true and false the fraction 100, the other 0.',
      question.line,
    );
  return {
    ...head,
    kind: 'true-false',
    correct,
    trueFeedback: feedbackOf(childNamed(whenTrue, 'feedback'), head.stem.format),
    falseFeedback: feedbackOf(childNamed(whenFalse, 'feedback'), head.stem.format),
  };
}
