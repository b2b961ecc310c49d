import { activitiesOf, plainText, type CourseDraft, type ItemDraft, type RichText } from '@gssr/course';

/** Of one question: the words of its options, as they stand on the page. */
export interface KnownAnswer {
  right: string[];
  wrong: string[];
}

interface Bank {
  categories: { items: ItemDraft[] }[];
}

interface LessonContent {
  blocks?: { type: string; item?: ItemDraft }[];
}

/** Knows what is right because it has the course as its author wrote it; the pages never carry it. */
export class AnswerKey {
  private readonly items: ItemDraft[];

  constructor(course: CourseDraft) {
    const bank = course.resources['QUIZ'] as Bank;
    this.items = [...bank.categories.flatMap(({ items }) => items), ...checksOf(course)];
  }

  /** `question` is what a person reads: the stem, with whatever instruction follows it. */
  answerTo(question: string): KnownAnswer {
    const item = this.items.find(({ payload }) => oneLine(question).startsWith(words(payload.stem)));
    if (!item) throw new Error(`No question of the course reads: ${question}`);
    const { options } = item.payload;
    return {
      right: options.filter(({ fraction }) => Number(fraction) > 0).map(({ content }) => words(content)),
      wrong: options.filter(({ fraction }) => Number(fraction) <= 0).map(({ content }) => words(content)),
    };
  }
}

const checksOf = (course: CourseDraft): ItemDraft[] =>
  activitiesOf(course)
    .flatMap(({ content }) => (content as LessonContent).blocks ?? [])
    .flatMap(({ item }) => item ?? []);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (text: RichText): string => oneLine(plainText(text));
