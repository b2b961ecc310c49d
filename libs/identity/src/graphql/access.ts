import type { Role, Viewer } from '../person/role.js';
import { PERMISSION } from '@gssr/platform';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Who may use an operation: anybody, whoever is signed in, or whoever has one of these roles. */
export type Permission = 'public' | 'signed-in' | readonly Role[];

/** Opens an operation. One that declares nothing stays closed. */
export const Access = (permission: Permission): CustomDecorator => SetMetadata(PERMISSION, permission);

/** Whether `permission` lets this viewer in. Administrators may do what instructors may only where it says so. */
export function allows(permission: Permission, viewer: Viewer | null): boolean {
  if (permission === 'public') return true;
  if (!viewer) return false;
  return permission === 'signed-in' || permission.some((role) => viewer.roles.includes(role));
}
