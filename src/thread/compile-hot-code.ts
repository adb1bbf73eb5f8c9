import { setFlagsFromString } from 'node:v8';

/**
 * Says whether this process compiles the code that it runs most into fast machine code. It pays off for long texts and for
 * many. For one short text it takes a fifth of the whole run, and is ready when the run is over.
 */
export function compileHotCode(pays: boolean): void {
  setFlagsFromString(pays ? '--opt' : '--no-opt');
}
