import { LegibleError } from '../errors.ts';
import { gitOutput, type Git } from './git.ts';

/** Where a change begins. */
export interface Base {
  /** The branch or commit that the change is held against, as a person calls it; null before the first commit. */
  readonly name: string | null;
  /** The commit at which the two parted; of a repository without commits, the empty tree. */
  readonly commit: string;
}

/** What a pull request is usually opened against, the likeliest first. */
const LIKELY = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'] as const;

async function commitOf(git: Git, ref: string): Promise<string | null> {
  const answer = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return answer.kind === 'output' ? answer.text.trim() : null;
}

/** `origin/HEAD` is a pointer: a person knows the branch. */
async function nameOf(git: Git, ref: string): Promise<string> {
  if (ref !== 'origin/HEAD') return ref;
  const answer = await git(['rev-parse', '--abbrev-ref', ref]);
  return answer.kind === 'output' ? answer.text.trim() : ref;
}

async function isShallow(git: Git): Promise<boolean> {
  const answer = await git(['rev-parse', '--is-shallow-repository']);
  return answer.kind === 'output' && answer.text.trim() === 'true';
}

async function partedAt(git: Git, ref: string): Promise<string> {
  const answer = await git(['merge-base', ref, 'HEAD']);
  if (answer.kind === 'output') return answer.text.trim();
  const shallow = await isShallow(git);
  throw new LegibleError(`\`${ref}\` and the working tree have no commit in common`, {
    hint: shallow
      ? 'The clone is shallow and ends before they meet: run `git fetch --unshallow`.'
      : 'Name the branch that the pull request will be opened against: `--base REF`.',
  });
}

async function likelyBase(git: Git): Promise<string> {
  for (const ref of LIKELY) if ((await commitOf(git, ref)) !== null) return ref;
  throw new LegibleError(`no base branch found; looked for ${LIKELY.join(', ')}`, {
    hint: 'Name the branch that the pull request will be opened against: `--base REF`.',
  });
}

async function named(git: Git, ref: string): Promise<string> {
  if ((await commitOf(git, ref)) !== null) return ref;
  const shallow = (await isShallow(git))
    ? ' The clone is shallow and may lack it: `git fetch --unshallow`.'
    : '';
  throw new LegibleError(`git knows no branch or commit \`${ref}\``, {
    hint: `\`git branch --all\` lists the branches; one that is not fetched yet needs \`git fetch\`.${shallow}`,
  });
}

/**
 * Returns where the working tree's change begins: the merge base with `ref`, or with the likeliest base branch where none
 * is named.
 * @throws LegibleError for an unknown ref, no base branch, or a shallow clone that ends too early.
 */
export async function findBase(git: Git, ref: string | null): Promise<Base> {
  if ((await commitOf(git, 'HEAD')) === null && ref === null) {
    const empty = await gitOutput(git, ['hash-object', '-t', 'tree', '--stdin']);
    return { name: null, commit: empty.trim() };
  }
  const base = ref === null ? await likelyBase(git) : await named(git, ref);
  const name = await nameOf(git, base);
  return { name, commit: await partedAt(git, name) };
}
