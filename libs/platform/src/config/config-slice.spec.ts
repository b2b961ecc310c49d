import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkConfig, defineConfigSlice, readConfig, setting } from './config-slice.js';

const slice = defineConfigSlice('sample', {
  SAMPLE_PORT: setting(
    z.coerce.number({ error: 'give a number' }).int().default(3000),
    'Port to listen on',
    '3000',
  ),
  SAMPLE_SECRET: setting(z.string({ error: 'is required' }).min(12, 'at least 12 characters'), 'A secret'),
});

describe('readConfig', () => {
  it('reads values and defaults, and takes an empty variable as not set', () => {
    const values = readConfig(slice, { SAMPLE_PORT: '', SAMPLE_SECRET: 'long enough for it' });
    expect(values).toEqual({ SAMPLE_PORT: 3000, SAMPLE_SECRET: 'long enough for it' });
  });

  it('names every bad key and never prints a value', () => {
    const read = () => readConfig(slice, { SAMPLE_PORT: 'many', SAMPLE_SECRET: 'hunter2' });
    expect(read).toThrow(/SAMPLE_PORT: .*\n.*SAMPLE_SECRET: at least 12 characters/);
    expect(read).not.toThrow(/hunter2|many/);
  });
});

describe('checkConfig', () => {
  const other = defineConfigSlice('other', {
    OTHER_MODE: setting(z.enum(['fast', 'slow'], { error: 'use fast or slow' }), 'How fast'),
  });

  it('names every bad key of every slice at once', () => {
    const check = () => checkConfig([slice, other], { SAMPLE_PORT: 'many', OTHER_MODE: 'hunter2' });
    expect(check).toThrow(/SAMPLE_PORT: .*\n.*SAMPLE_SECRET: .*\n.*OTHER_MODE: use fast or slow/);
    expect(check).not.toThrow(/hunter2/);
  });

  it('does not ask for what the process supplies itself', () => {
    expect(() => checkConfig([slice, other], { OTHER_MODE: 'slow' }, ['SAMPLE_SECRET'])).not.toThrow();
  });
});
