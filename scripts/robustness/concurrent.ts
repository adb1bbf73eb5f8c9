// 500 runs of the built Action over 50 pull requests, some at once, against one GitHub: `npm run concurrent`.
// `-- RUNS PULLS AT_ONCE` sets other figures, for a part of it. Exit code 1 where a pull request does not end with one comment, or a run has
// a fault.
import { COMMENT_MARKER } from '../../src/report/comment.ts';
import { pullRequestPayload } from '../../__tests__/github/payloads.ts';
import { runAction } from '../../__tests__/github/run-action.ts';
import { startServer } from '../../__tests__/github/server/server.ts';
import { makePull, makeWorld } from '../../__tests__/github/server/world.ts';

const [runs = 500, pulls = 50, atOnce = 8] = process.argv.slice(2).map(Number);

const world = makeWorld(...Array.from({ length: pulls }, (_, at) => makePull({ number: at + 1 })));
const server = await startServer({ world });
const faults: string[] = [];
const started = performance.now();
let next = 0;

async function work(): Promise<void> {
  while (next < runs) {
    // Runs beside each other are mostly of the same pull request: ten in a row are.
    const number = Math.floor(next / Math.max(1, runs / pulls)) + 1;
    next += 1;
    const environment = { GITHUB_RUN_ID: String(next) };
    const payload = pullRequestPayload('edited', number);
    const result = await runAction({ apiUrl: server.url, event: 'pull_request', payload, environment });
    if (result.code !== 0 || result.errors !== '' || /not published|Not reviewed/.test(result.log))
      faults.push(`#${number}: ${result.code} ${result.errors} ${result.log.slice(0, 200)}`);
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
const seconds = (performance.now() - started) / 1000;
await server.close();

const ours = (number: number): number =>
  world.comments.filter(({ issue, body }) => issue === number && body.startsWith(COMMENT_MARKER)).length;
const counts = world.pulls.map(({ number }) => ours(number));
const deleted = server.seen.filter(({ operation }) => operation === 'issues/delete-comment').length;
const single = counts.filter((count) => count === 1).length;
faults.slice(0, 10).forEach((fault) => console.log(`fault: ${fault}`));
server.violations
  .slice(0, 10)
  .forEach((violation) => console.log(`unlike GitHub's description: ${violation}`));
console.log(
  `${runs} runs over ${pulls} pull requests, ${atOnce} at once: ${single} of ${pulls} with one comment, ${faults.length} runs with a fault, ` +
    `${server.seen.length} requests, ${server.violations.length} unlike GitHub's description, ${deleted} copies removed again, in ${seconds.toFixed(0)} s`,
);
process.exitCode = faults.length === 0 && single === pulls && server.violations.length === 0 ? 0 : 1;
