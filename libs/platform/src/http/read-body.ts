import { AppError, say } from '@gssr/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/** What is not JSON. Its bytes are left for the route to read, once it is known who sends them. */
const RAW = /^(?:image\/[\w.+-]+|application\/octet-stream)(?:;|$)/;

/** Lets routes take a body of bytes. See {@link readBody}. */
export const acceptRawBodies = (fastify: FastifyInstance): unknown =>
  fastify.addContentTypeParser(RAW, (_request, payload, done) => done(null, payload));

/** A client that sends a little too much shall hear so, and one that never ends shall not be listened to. */
const PATIENCE = 32 * 1024 * 1024;

/** The bytes of a request's body. Throws UPLOAD.TOO_LARGE beyond `most`, and UPLOAD.NO_BYTES without any. */
export async function readBody({ body }: FastifyRequest, most: number): Promise<Uint8Array> {
  if (!(body instanceof Readable)) throw NO_BYTES();
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    total += piece.length;
    if (total <= most) pieces.push(piece);
    else if (total > most + PATIENCE) break;
  }
  if (total > most) throw tooLarge(most);
  if (total === 0) throw NO_BYTES();
  return new Uint8Array(Buffer.concat(pieces));
}

const NO_BYTES = () =>
  new AppError(
    'UPLOAD.NO_BYTES',
    'There is no file in this request. Send its bytes as the body, with the type application/octet-stream.',
  );

const tooLarge = (most: number) =>
  new AppError(
    'UPLOAD.TOO_LARGE',
    say`The file is larger than ${sizeOf(most)}. Make it smaller, or split it.`,
  );

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
