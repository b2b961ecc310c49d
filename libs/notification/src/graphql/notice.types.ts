import { connectionType, DateTime } from '@gssr/platform/graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Notice, NoticeKind, NoticePayload } from '../notice/notice.js';

const NoticeKindEnum = {
  RESULT_CORRECTED: 'RESULT_CORRECTED',
  CORRECTION_UNDONE: 'CORRECTION_UNDONE',
  MARK_CHANGED: 'MARK_CHANGED',
} as const satisfies Record<NoticeKind, NoticeKind>;
registerEnumType(NoticeKindEnum, { name: 'NoticeKind' });

type Passing = NonNullable<NoticePayload['passing']>;
const NoticePassingEnum = { PASSED: 'PASSED', NOT_PASSED: 'NOT_PASSED' } as const satisfies Record<
  Passing,
  Passing
>;
registerEnumType(NoticePassingEnum, { name: 'NoticePassing' });

type Certificate = NonNullable<NoticePayload['certificate']>;
const NoticeCertificateEnum = { COMES: 'COMES', GOES: 'GOES' } as const satisfies Record<
  Certificate,
  Certificate
>;
registerEnumType(NoticeCertificateEnum, { name: 'NoticeCertificate' });

@ObjectType('Notice', {
  description: 'Something that the viewer was told. It never names the subject of a course.',
})
export class NoticeType {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readAt!: Date | null;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  activityId!: string;

  @Field(() => NoticePassingEnum, { nullable: true, description: 'Null when that has not changed.' })
  passing!: Passing | null;

  @Field(() => NoticeCertificateEnum, { nullable: true, description: 'Null when none came or went.' })
  certificate!: Certificate | null;
}

export const NoticeConnection = connectionType(NoticeType, 'Notice');

export const toNoticeType = ({ payload, ...notice }: Notice): NoticeType => ({ ...notice, ...payload });
