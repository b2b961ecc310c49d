// What '@jest/globals' gives under Jest's own runner. The light runner knows no time limits, so they are added here.
import { bind } from 'jest-each';
import { limited, setLimit } from './time-limit.mjs';

const { describe, expect } = globalThis;

const hook = (declare) => (work, limit) => declare(limited(work, limit));

function testsWith(declare) {
  const within = (name, work, limit) => declare(name, limited(work, limit));
  return Object.assign(within, { each: bind(within) });
}

const it = Object.assign(testsWith(globalThis.it), {
  skip: globalThis.it.skip,
  only: testsWith(globalThis.it.only),
});
const beforeAll = hook(globalThis.beforeAll);
const beforeEach = hook(globalThis.beforeEach);
const afterEach = hook(globalThis.afterEach);
const afterAll = hook(globalThis.afterAll);
const jest = { setTimeout: setLimit };

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, it as test };
