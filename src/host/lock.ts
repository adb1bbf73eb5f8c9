import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LegibleError } from '../errors.ts';

/** Milliseconds between two signs of life of a holder. */
const BEAT = 10_000;
/** A holder that gave no sign for so long is gone: it was killed on another machine, and its files were carried here. */
const SILENCE = 300_000;
/** Two runs that start at the same moment see each other and both step back; then they try again at different times. */
const TRIES = 3;

/** A name in a folder that is ours alone until it is released. */
export interface Lock {
  readonly release: () => Promise<void>;
}

interface Holder {
  readonly path: string;
  readonly host: string;
  readonly pid: number;
}

/** Host names come from the machine; a file name takes only some characters. */
function thisHost(): string {
  return hostname().replace(/[^A-Za-z0-9-]/g, '_');
}

async function holdersOf(folder: string, name: string): Promise<readonly Holder[]> {
  const names = (await readdir(folder)).filter((file) => file.startsWith(`${name}.`));
  return names.flatMap((file) => {
    const found = /^\.([\w-]+)\.(\d+)\.lock$/.exec(file.slice(name.length));
    return found === null ? [] : [{ path: join(folder, file), host: found[1] ?? '', pid: Number(found[2]) }];
  });
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Of a process on another machine we know only what its file says. */
async function isHeld({ path, host, pid }: Holder): Promise<boolean> {
  const about = await stat(path).catch(() => null);
  if (about === null || Date.now() - about.mtimeMs > SILENCE) return false;
  return host !== thisHost() || runs(pid);
}

/** Returns who else holds the name, or null; holders that are gone are cleared away. */
async function otherHolder(folder: string, name: string, own: string): Promise<Holder | null> {
  for (const holder of await holdersOf(folder, name)) {
    if (holder.path === own) continue;
    if (await isHeld(holder)) return holder;
    await rm(holder.path, { force: true });
  }
  return null;
}

function heldBy({ path, host, pid }: Holder): LegibleError {
  const where = host === thisHost() ? '' : ` on ${host}`;
  return new LegibleError(
    `another run (process ${pid}${where}) reviews the same history with the same norms`,
    {
      hint: `Wait for it, or give this one a cache of its own (LEGIBLE_CACHE). If there is no such run, delete \`${path}\`.`,
    },
  );
}

function holding(own: string): Lock {
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(own, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  const release = async (): Promise<void> => {
    clearInterval(beat);
    await rm(own, { force: true });
  };
  return { release };
}

/**
 * Takes a name in a folder. Every run writes a file of its own (`NAME.HOST.PID.lock`) and then looks for those of others, so
 * that two can never both find themselves alone, and the file of a run that is gone can be taken away by anyone.
 * @throws LegibleError saying who holds it.
 */
export async function takeLock(folder: string, name: string): Promise<Lock> {
  const holder = {
    path: join(folder, `${name}.${thisHost()}.${process.pid}.lock`),
    host: thisHost(),
    pid: process.pid,
  };
  for (let tries = 1; ; tries += 1) {
    await writeFile(holder.path, '', { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? heldBy(holder) : error;
    });
    const other = await otherHolder(folder, name, holder.path);
    if (other === null) return holding(holder.path);
    await rm(holder.path, { force: true });
    if (tries === TRIES) throw heldBy(other);
    await wait(50 + (process.pid % 101));
  }
}
