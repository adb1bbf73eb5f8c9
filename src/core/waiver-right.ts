import type { Norms, WaiverRight } from './norms.ts';

/** What an account may do in a repository, least first. */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Returns true where the norms ask for a permission before an author may waive. */
export function needsPermission(right: WaiverRight): right is 'write' | 'maintain' | 'admin' {
  return right !== 'author' && right !== 'none';
}

/** Returns the norms for an author whose permission is known: the author may waive, or nobody. */
export function waiversFor(norms: Norms, permission: Permission): Norms {
  if (!needsPermission(norms.waivers)) return norms;
  const enough = PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(norms.waivers);
  return { ...norms, waivers: enough ? 'author' : 'none' };
}
