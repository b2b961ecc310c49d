import type { Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Reporter } from '../program/reporter.js';
import { checkCourses } from './check-courses.js';
import { exportCourse } from './export-course.js';
import { importCourses } from './import-courses.js';

const FOLDERS = 'course folders, see docs/authoring/course-format.md';

export function addCurriculumCommands(program: Command, host: Host, reporter: Reporter): void {
  const curriculum = program.command('curriculum').description('Courses as files.');
  addLeaf(
    curriculum,
    'check',
    'Say of every fault in course folders where it is and what to do. Needs no database.',
  )
    .argument('<dir...>', FOLDERS)
    .action(reporter.action((folders: string[]) => checkCourses(host, folders)));
  addLeaf(
    curriculum,
    'import',
    'Save courses as drafts: the same input changes nothing. Imports all of them or, at a fault, none.',
  )
    .argument('<dir...>', FOLDERS)
    .option('--publish', 'publish the drafts, which can never be changed afterwards')
    .action(
      reporter.action((folders: string[], { publish = false }: { publish?: boolean }) =>
        importCourses(host, folders, publish),
      ),
    );
  addLeaf(curriculum, 'export', 'Write the newest version of a course, draft or published, as a folder.')
    .argument('<code>', 'code of the course, for example C4')
    .argument('<dir>', 'a folder that is empty or not there yet')
    .action(reporter.action((code: string, folder: string) => exportCourse(host, code, folder)));
}
