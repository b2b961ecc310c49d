import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that the platform made, such as a certificate's PDF. */
@Entity('stored_file')
export class StoredFileEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text', { name: 'sha256' })
  sha256!: string;

  @Column('bytea', { name: 'content' })
  content!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
