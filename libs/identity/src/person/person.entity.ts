import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';

/** Somebody with an account. */
@Entity('person')
@Unique('uq_person_email', ['email'])
export class PersonEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  /** Trimmed and in lower case. */
  @Column('text', { name: 'email' })
  email!: string;

  /** As it will stand on a certificate. */
  @Column('text', { name: 'name' })
  name!: string;

  /** argon2id, PHC string format. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A role of a person. */
@Entity('person_role')
@Check('ck_person_role_role', `"role" IN ('OFFICER', 'INSTRUCTOR', 'ADMINISTRATOR')`)
export class PersonRoleEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('text', { name: 'role' })
  role!: string;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt!: Date;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;
}
