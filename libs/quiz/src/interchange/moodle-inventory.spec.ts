import { describe, expect, it } from '@jest/globals';
import { importOracle, inMoodlesWords, inventory, oracles } from './testing/moodle-inventory.js';

describe('what Moodle makes of a file', () => {
  const names = oracles();
  if (names.length === 0) {
    it('is NOT COMPARED: there is no ../shared/oracles/import beside the repository', () => {
      process.stderr.write('Oracle inventories are absent: imports are not compared.\n');
    });
    return;
  }

  it.each(names)('is what we make of %s', async (name) => {
    expect(inMoodlesWords(await importOracle(name))).toEqual(inventory(name));
  });
});
