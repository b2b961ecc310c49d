import { EnrolmentEntity } from '@gssr/enrolment';
import { PersonEntity } from '@gssr/identity';
import { StoredFileEntity } from '@gssr/platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';

/** A certificate as it was issued. Later changes of names and titles do not reach it. */
@Entity('certificate')
@Unique('uq_certificate_code', ['code'])
@Index('uq_certificate_enrolment_id', ['enrolmentId'], { unique: true, where: 'revoked_at IS NULL' })
@Index('ix_certificate_enrolment_id', ['enrolmentId'])
@Index('ix_certificate_person_id', ['personId'])
@Index('ix_certificate_unrendered', ['issuedAt'], { where: 'file_id IS NULL' })
export class CertificateEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Verification code in its normal form. */
  @Column('text', { name: 'code' })
  code!: string;

  /** Names and titles as they were (CertificateSnapshot). */
  @Column('jsonb', { name: 'snapshot' })
  snapshot!: object;

  /** Why it was issued: the rules and what met them. */
  @Column('jsonb', { name: 'evidence' })
  evidence!: object;

  @Column('timestamptz', { name: 'issued_at', default: () => 'now()' })
  issuedAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason!: string | null;

  /** What revoked it, for example a regrade, when nobody did it by hand. */
  @Column('uuid', { name: 'revocation_reference', nullable: true })
  revocationReference!: string | null;

  /** The PDF; null until the job has rendered it. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  /** The signed credential (compact JWS); null until the job has signed it. */
  @Column('text', { name: 'credential', nullable: true })
  credential!: string | null;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment!: Relation<EnrolmentEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;

  @ManyToOne(() => StoredFileEntity)
  @JoinColumn({ name: 'file_id' })
  file!: Relation<StoredFileEntity> | null;
}
