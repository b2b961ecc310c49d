import { describe, expect, it } from '@jest/globals';
import { OpenParts } from './open-parts.js';

describe('OpenParts', () => {
  it('closes in reverse, once', async () => {
    const closed: string[] = [];
    const parts = new OpenParts();
    parts.add(() => void closed.push('opened first'));
    parts.add(async () => void closed.push('opened last'));

    await parts.close();
    await parts.close();

    expect(closed).toEqual(['opened last', 'opened first']);
  });

  it('closes the rest when one of them fails, and says so', async () => {
    const closed: string[] = [];
    const parts = new OpenParts();
    parts.add(() => void closed.push('database'));
    parts.add(() => Promise.reject(new Error('worker')));
    parts.add(() => {
      throw new Error('api');
    });

    await expect(parts.close()).rejects.toThrow('api');

    expect(closed).toEqual(['database']);
  });
});
