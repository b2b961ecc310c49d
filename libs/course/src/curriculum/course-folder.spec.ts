import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCourseFolder } from './read-course.js';
import { COURSE, note, read } from './testing/note-course.js';
import { writeCourse, writeCourseFolder } from './write-course.js';

describe('a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'course-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('without course.yaml says so', async () => {
    const { course, problems } = await readCourseFolder(folder, [note]);
    expect(course).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'course.yaml', line: 1, message: 'There is no course.yaml.' }]);
  });

  it('is written, and read back as the same', async () => {
    const { course } = read(COURSE);
    if (!course) throw new Error('The fixture is broken.');
    await writeCourseFolder(course.draft, join(folder, 'out'), [note]);
    expect(await readCourseFolder(join(folder, 'out'), [note])).toEqual({ course, problems: [] });
    expect(await readFile(join(folder, 'out', 'course.yaml'), 'utf8')).toBe(
      writeCourse(course.draft, [note])['course.yaml'],
    );
  });

  it('that is not empty is not written to', async () => {
    const { course } = read(COURSE);
    await writeFile(join(folder, 'mine.txt'), 'x');
    await expect(course && writeCourseFolder(course.draft, folder, [note])).rejects.toMatchObject({
      code: 'CURRICULUM.FOLDER_NOT_EMPTY',
    });
  });

  it('may have other line ends and letters, but must be UTF-8', async () => {
    await mkdir(join(folder, 'notes'));
    await writeFile(join(folder, 'course.yaml'), `\ufeff${COURSE.replaceAll('\n', '\r\n')}`);
    await writeFile(join(folder, 'notes/one.txt'), 'Café\r\nNoël'.normalize('NFD'));
    await writeFile(join(folder, 'notes/two.txt'), 'two');
    await writeFile(join(folder, '.hidden'), 'x');
    expect(await readCourseFolder(folder, [note])).toEqual(
      read(COURSE, { 'notes/one.txt': 'Café\nNoël'.normalize('NFC') }),
    );
    await writeFile(join(folder, 'notes/two.txt'), Buffer.from([0xff, 0xfe]));
    const { problems } = await readCourseFolder(folder, [note]);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'notes/two.txt', message: expect.stringMatching(/UTF-8/) }),
    );
  });
});
