import { describe, expect, it } from '@jest/globals';
import type { Role } from '../person/role.js';
import { allows, type Permission } from './access.js';

const viewer = (...roles: Role[]) => ({ id: '1', name: 'Ana', email: 'ana@police.example', roles });

describe('allows', () => {
  it.each<[Permission, Role[] | null, boolean]>([
    ['public', null, true],
    ['signed-in', null, false],
    ['signed-in', ['OFFICER'], true],
    [['ADMINISTRATOR'], null, false],
    [['ADMINISTRATOR'], ['OFFICER'], false],
    [['ADMINISTRATOR'], ['INSTRUCTOR'], false],
    [['ADMINISTRATOR'], ['OFFICER', 'ADMINISTRATOR'], true],
    [['INSTRUCTOR'], ['ADMINISTRATOR'], false],
    [[], ['ADMINISTRATOR'], false],
  ])('%j for %j: %j', (permission, roles, expected) => {
    expect(allows(permission, roles && viewer(...roles))).toBe(expected);
  });
});
