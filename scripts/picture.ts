// Takes the picture of a comment for the README: the built command line reviews the example, and a headless Chromium
// (`apt-get install chromium`, or CHROMIUM=/path/to/it) shows it as GitHub would. Writes docs/comment.png.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfmTaskListItem, gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item';

const root = join(import.meta.dirname, '..');
const WIDTH = 860;
const given = process.argv[2];

const STYLE = `
  * { box-sizing: border-box }
  body { margin: 0; padding: 16px; background: #fff; color: #1f2328;
    font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif }
  .comment { border: 1px solid #d1d9e0; border-radius: 6px }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e }
  .head b { color: #1f2328 }
  .bot { border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; padding: 0 7px; margin: 0 4px }
  .body { padding: 16px }
  p { margin: 0 0 12px }
  ul { margin: 0 0 12px; padding-left: 26px }
  ul ul { margin: 0; padding-left: 24px }
  li { margin-top: 4px }
  li:has(> input) { list-style: none }
  li > input { margin: 0 6px 0 -22px; vertical-align: middle }
  code { font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; background: #eff1f3;
    border-radius: 6px; padding: 2px 5px; white-space: break-spaces }
  sub { font-size: 11px; color: #59636e; vertical-align: baseline }
  details { margin: 0 0 12px }
`;

const markdown = execFileSync(
  process.execPath,
  [
    join(root, 'dist', 'cli', 'index.js'),
    'review',
    given ?? 'examples/pull-request.md',
    '--format',
    'markdown',
  ],
  { cwd: root, encoding: 'utf8' },
);
const body = micromark(markdown, {
  allowDangerousHtml: true,
  extensions: [gfmTaskListItem()],
  htmlExtensions: [gfmTaskListItemHtml()],
});
const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="comment"><div class="head"><b>github-actions</b> <span class="bot">bot</span> commented</div>
<div class="body">${body}</div></div>`;

const folder = mkdtempSync(join(tmpdir(), 'legible-picture-'));
const html = join(folder, 'comment.html');
const chromium = (...args: string[]): string =>
  execFileSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${folder}/profile`,
      ...args,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
try {
  // The page tells its own height, so that the picture ends where the comment does.
  const measure =
    '<script>document.title = String(document.documentElement.getBoundingClientRect().height)</script>';
  writeFileSync(html, page + measure);
  const size = `--window-size=${WIDTH},100`;
  const height = /<title>(\d+)/.exec(chromium('--dump-dom', size, `file://${html}`))?.[1] ?? '800';
  chromium(
    `--screenshot=${join(root, 'docs', 'comment.png')}`,
    `--window-size=${WIDTH},${Number(height) + 1}`,
    '--force-device-scale-factor=1.5',
    `file://${html}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
