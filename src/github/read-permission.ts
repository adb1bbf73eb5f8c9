import * as v from 'valibot';
import { PERMISSIONS, type Permission } from '../core/waiver-right.ts';
import type { Client } from './client.ts';
import type { Repository } from './runner.ts';

const flags = v.object({
  admin: v.optional(v.boolean(), false),
  maintain: v.optional(v.boolean(), false),
  push: v.optional(v.boolean(), false),
  triage: v.optional(v.boolean(), false),
});
const answer = v.object({
  permission: v.string(),
  role_name: v.optional(v.string(), ''),
  user: v.nullish(v.object({ permissions: v.optional(flags) })),
});

/** `permission` knows four levels and calls a maintainer a writer; the flags and the role's name tell them apart. */
function permissionOf({ permission, role_name: role, user }: v.InferOutput<typeof answer>): Permission {
  const held = user?.permissions;
  if (held?.admin === true) return 'admin';
  if (held?.maintain === true) return 'maintain';
  return PERMISSIONS.find((one) => one === role) ?? PERMISSIONS.find((one) => one === permission) ?? 'none';
}

/** Returns what an account may do in a repository, as GitHub says: never by what a text claims. */
export async function readPermission(
  client: Client,
  { owner, name }: Repository,
  username: string,
): Promise<Permission> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  return permissionOf(await client.ask(answer, route, { owner, repo: name, username }));
}
