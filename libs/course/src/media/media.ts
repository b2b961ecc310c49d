import { FileStorage, Transactions, type SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { readImage, type ImageType } from './image-file.js';
import { mediaIdOf, sha256Of } from './media-id.js';

/** A picture to keep. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** What it shows; empty when nobody has said. */
  readonly alt: string;
}

/** A picture as questions and texts name it. */
export interface KeptMedia {
  readonly id: string;
  readonly mediaType: ImageType;
  readonly width: number;
  readonly height: number;
}

export interface MediaContent {
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Pictures of texts and questions. */
@Injectable()
export class Media {
  constructor(
    private readonly storage: FileStorage,
    private readonly transactions: Transactions,
  ) {}

  /** Keeps one picture, and gives it back when it is there already. Null for what is no picture that can be shown. */
  async add(picture: Picture, personId: string | null): Promise<KeptMedia | null> {
    const found = readImage(picture.bytes);
    if (!found) return null;
    await this.transactions.run((manager) => this.keep(manager, [picture], personId));
    return { id: mediaIdOf(picture.bytes), ...found };
  }

  /** Keeps those that are not there yet, within the caller's transaction. What is no picture is passed over. */
  async keep(runner: SqlRunner, pictures: readonly Picture[], personId: string | null): Promise<void> {
    if (pictures.length === 0) return;
    // Of two who bring the same picture at once, the second finds it.
    await runner.query(`SELECT pg_advisory_xact_lock(hashtext('media'))`);
    const byId = new Map(pictures.map((picture) => [mediaIdOf(picture.bytes), picture]));
    const known = await runner.query<{ id: string }[]>('SELECT id FROM media WHERE id = ANY ($1::uuid[])', [
      [...byId.keys()],
    ]);
    for (const { id } of known) byId.delete(id);
    for (const [id, picture] of byId) await this.insert(runner, id, picture, personId);
  }

  async content(id: string): Promise<MediaContent | null> {
    const [row] = await this.transactions.single.query<MediaContent[]>(
      `SELECT media.media_type AS "mediaType", stored_file.content FROM media
       JOIN stored_file ON stored_file.id = media.file_id WHERE media.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Pictures with their bytes, by id; those that are not there are left out. */
  async contents(ids: readonly string[]): Promise<Map<string, MediaContent>> {
    const rows = await this.transactions.single.query<({ id: string } & MediaContent)[]>(
      `SELECT media.id, media.media_type AS "mediaType", stored_file.content FROM media
       JOIN stored_file ON stored_file.id = media.file_id WHERE media.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...content }) => [id, content]));
  }

  private async insert(
    runner: SqlRunner,
    id: string,
    { bytes, alt }: Picture,
    personId: string | null,
  ): Promise<void> {
    const found = readImage(bytes);
    if (!found) return;
    const file = await this.storage.put(runner, found.mediaType, Buffer.from(bytes));
    await runner.query(
      `INSERT INTO media (id, sha256, media_type, width, height, bytes, alt, file_id, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        sha256Of(bytes),
        found.mediaType,
        found.width,
        found.height,
        bytes.length,
        alt.slice(0, LONGEST_ALT),
        file.id,
        personId,
      ],
    );
  }
}

const LONGEST_ALT = 1_000;
