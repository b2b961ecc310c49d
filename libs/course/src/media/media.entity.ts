import { PersonEntity } from '@gssr/identity';
import { StoredFileEntity } from '@gssr/platform';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';

/** A picture that texts and questions show. It never changes: its id follows from its bytes. */
@Entity('media')
@Unique('uq_media_sha256', ['sha256'])
@Index('ix_media_created_at_id', ['createdAt', 'id'])
@Check('ck_media_media_type', `media_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp')`)
export class MediaEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'sha256' })
  sha256!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Pixels. */
  @Column('integer', { name: 'width' })
  width!: number;

  @Column('integer', { name: 'height' })
  height!: number;

  @Column('integer', { name: 'bytes' })
  bytes!: number;

  /** What it shows, as whoever brought it said first; empty when nobody has. Every place says it for itself. */
  @Column('text', { name: 'alt' })
  alt!: string;

  @Column('uuid', { name: 'file_id' })
  fileId!: string;

  /** Who brought it; null for a command. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @ManyToOne(() => StoredFileEntity)
  @JoinColumn({ name: 'file_id' })
  file!: Relation<StoredFileEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by' })
  creator!: Relation<PersonEntity> | null;
}
