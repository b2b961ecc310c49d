/** A question as an author writes it, and an answer to it. */
export interface Question {
  payload: object;
  response: object;
}

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const question = (kind: string, rest: object) => ({ kind, stem: text('What do you do first?'), ...rest });
const options = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  content: text(`Option ${id}`),
  fraction: index === 0 ? '1' : '0',
}));
const several = options.map((option, index) => ({ ...option, fraction: index < 2 ? '1/2' : '-1/2' }));
const places = ['s1', 's2', 's3', 's4'];
const choices = places.map((_, index) => ({ id: `c${index + 1}`, content: `Choice ${index + 1}` }));
const filled = places.map((slot, index) => ({ slot, choice: `c${((index + 1) % 4) + 1}` }));

/** One of each of the kinds that the engine marks most, about as many of each as a quiz of an academy has. */
export const mixedQuestions: readonly Question[] = [
  ...Array.from({ length: 4 }, () => ({
    payload: question('SINGLE_CHOICE', { options }),
    response: { options: ['a'] },
  })),
  ...Array.from({ length: 2 }, () => ({
    payload: question('MULTIPLE_CHOICE', { options: several }),
    response: { options: ['a', 'c'] },
  })),
  {
    payload: question('TRUE_FALSE', {
      options: ['true', 'false'].map((id) => ({
        id,
        content: text(id),
        fraction: id === 'true' ? '1' : '0',
      })),
    }),
    response: { options: ['false'] },
  },
  {
    payload: question('SHORT_TEXT', {
      answers: [{ id: 'w', pattern: 'protection *', fraction: '1' }],
    }),
    response: { text: 'Protection  order' },
  },
  {
    payload: question('NUMERICAL', {
      answers: [
        {
          id: 'n',
          accepts: { type: 'VALUE', value: '72', tolerance: { type: 'RELATIVE', amount: '0.05' } },
          fraction: '1',
        },
      ],
    }),
    response: { text: '71.5' },
  },
  {
    payload: question('MATCHING', {
      stems: places.map((id, index) => ({ id, content: text(`Stem ${id}`), choice: `c${index + 1}` })),
      choices,
    }),
    response: { filled },
  },
  {
    payload: question('ORDERING', { items: places.map((id) => ({ id, content: text(id) })) }),
    response: { order: ['s2', 's1', 's3', 's4'] },
  },
  {
    payload: {
      ...question('GAP_SELECT', {
        gaps: places.map((id, index) => ({ id, choice: `c${index + 1}` })),
        choices,
      }),
      stem: text('You [[s1]] and [[s2]], then [[s3]] and [[s4]].'),
    },
    response: { filled },
  },
  {
    payload: question('SITUATIONAL_JUDGEMENT', {
      format: 'RANK',
      options: places.map((id, index) => ({
        id,
        content: text(id),
        effectiveness: ['1', '0.7', '0.4', '0'][index],
      })),
    }),
    response: { judged: places.map((option, index) => ({ option, place: String(((index + 1) % 4) + 1) })) },
  },
];
