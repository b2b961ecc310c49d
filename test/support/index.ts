export { countStatements, statementsOf } from './count-statements.js';
export { courseOfEveryKind, everyKind, RIGHT_ANSWERS } from './every-kind.js';
export { eventually } from './eventually.js';
export {
  activitiesOf,
  chosenIn,
  Learner,
  chosen,
  optionsOf,
  type TestAttempt,
  type TestEnrolment,
} from './learner.js';
export { addOfficers, anotherDevice, signedInOfficers } from './people.js';
export { startTestAcademy, TEST_PASSWORD, type TestAcademy, type TestPerson } from './test-academy.js';
export { publishTestCourse, rich, testCourse, testItem, type CourseShape } from './test-course.js';
export { createTestDatabase, openDataSource, type TestDatabase } from './test-database.js';
