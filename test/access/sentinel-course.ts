import { Drafts, Publishing, type CourseDraft, type ItemDraft } from '@gssr/course';
import { rich, testCourse, type CourseShape } from '@gssr/test-support';
import type { INestApplicationContext } from '@nestjs/common';

/** Fractions that stand nowhere else, so that a search in the text of an answer finds them. */
const FRACTIONS: Readonly<Record<string, string>> = { a: '1', b: '0.3719', c: '-0.4273', d: '0' };

/** Whatever gives away which option is right, or what is said about it. Names of fields are found by their quotes. */
export const SECRETS =
  /sentinel|3719|4273|"(correct|fraction|feedback|weight|seed|tags|payload|optionOrder|questionKey|questionVersionId)"/i;

const sentinelItem = (item: ItemDraft): ItemDraft => ({
  ...item,
  key: `sentinel-key-${item.key}`,
  tags: ['sentinel-tag'],
  payload: {
    ...item.payload,
    options: item.payload.options.map((option) => ({
      ...option,
      fraction: FRACTIONS[option.id] ?? '0',
      feedback: rich(`Sentinel feedback on ${option.id}`),
    })),
    feedback: rich('Sentinel feedback on the question'),
  },
});

/** Every item of a draft, in banks and in lessons, made recognisable. */
const withSentinels = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSentinels);
  if (typeof value !== 'object' || value === null) return value;
  if ('payload' in value) return sentinelItem(value as ItemDraft);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withSentinels(part)]));
};

/** Publishes a test course whose keys, fractions and feedback can be recognised; returns the id of the version. */
export async function publishSentinelCourse(
  app: INestApplicationContext,
  shape: CourseShape,
): Promise<string> {
  const draft = withSentinels(testCourse(shape)) as CourseDraft;
  await app.get(Drafts).save(draft);
  return (await app.get(Publishing).publish(draft.code)).versionId;
}
