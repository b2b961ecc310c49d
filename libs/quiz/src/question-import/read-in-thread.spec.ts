import { describe, expect, it } from '@jest/globals';
import { readInThread } from './read-in-thread.js';

const gift = (count: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from({ length: count }, (_, index) => `::Q${index}:: Which is number ${index}? {=A ~B}\n`).join(
      '\n',
    ),
  );

describe('reading a file in a thread of its own', () => {
  it('gives what reading it gives', async () => {
    const read = await readInThread(gift(2));
    expect(read).toMatchObject({ ok: true, format: 'gift', questions: [{ number: 1 }, { number: 2 }] });
    expect(await readInThread(new Uint8Array())).toMatchObject({
      ok: false,
      problem: { code: 'IMPORT.FILE_EMPTY' },
    });
  });

  it('lets others go on meanwhile', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    await readInThread(gift(5000));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  it.each([
    [{ milliseconds: 1, mebibytes: 1024 }, gift(1)],
    [{ milliseconds: 60_000, mebibytes: 24 }, gift(19_000)],
  ])('ends by name what takes more than %j', async (limits, bytes) => {
    expect(await readInThread(bytes, undefined, limits)).toMatchObject({
      ok: false,
      problem: { code: 'IMPORT.FILE_TOO_COMPLEX' },
    });
  });
});
