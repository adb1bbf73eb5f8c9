import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_PAGE } from '../report/html/hostile-page.ts';
import { examine, findBrowser, SCHEMES, SPOTLESS, startBrowser, WIDTHS } from './browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const path = findBrowser();
if (path === null) {
  console.warn(
    'Skipped: the tests of the HTML pages. There is no Chromium; `apt-get install chromium` brings one.',
  );
}

/** Writes what `explain --html` makes of a text and returns the file. */
function explained(folder: string, name: string, args: readonly string[], input: string = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'explain', ...args, '--html'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, stdout);
  return file;
}

describe.skipIf(path === null)('the page of one text, in Chromium', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'legible-pages-'));
  const files = new Map<string, string>();
  let browser: Browser;
  beforeAll(async () => {
    files.set(
      'a description',
      explained(folder, 'description', ['examples/pull-request.md', '--title', 'Move sessions']),
    );
    files.set('an RFC', explained(folder, 'rfc', ['examples/rfc.md', '--as', 'rfc']));
    files.set(
      'a hostile text',
      explained(folder, 'hostile', ['-', '--title', '<script>alert(1)</script>'], HOSTILE_PAGE),
    );
    browser = await startBrowser(path ?? '');
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const looks = ['a description', 'an RFC', 'a hostile text'].flatMap((name) =>
    SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ name, scheme, width }))),
  );
  test.each(looks)('$name is spotless in $scheme at $width pixels', async ({ name, scheme, width }) => {
    expect(await examine(browser, files.get(name) ?? '', { scheme, width })).toEqual(SPOTLESS);
  });

  test('a page that is not as it should be is found out', async () => {
    const file = join(folder, 'bad.html');
    writeFileSync(
      file,
      '<!doctype html><html><title>Bad</title><body style="min-width: 500px"><img src="nowhere.png"><script>console.log("hello"); alert("stop")</script>',
    );
    const found = await examine(browser, file, { scheme: 'light', width: 375 });
    expect(found.said).toEqual(expect.arrayContaining(['log: hello', 'dialog: stop']));
    expect(found.requests.map((url) => url.split('/').at(-1))).toEqual(['nowhere.png']);
    expect(found.overflow).toBeGreaterThan(100);
    expect(found.violations.map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['html-has-lang', 'image-alt']),
    );
  });

  test('a hostile text brings no element that loads, runs or asks', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(files.get('a hostile text') ?? '').href);
    const found = await page.evaluate(`[
      ...[...document.querySelectorAll('script, img, iframe, object, embed, form, input, video, audio, svg, base')].map((one) => one.outerHTML),
      ...[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]).filter((one) => one.name.startsWith('on')).map((one) => one.name),
      ...[...document.querySelectorAll('main a[href], header a[href]')].map((one) => one.getAttribute('href')).filter((href) => !/^(#|https?:)/.test(href)),
    ]`);
    expect(found).toEqual([]);
    await page.close();
  });

  test('the first key leads to the text, and every number to a note', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(files.get('a description') ?? '').href);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#text');
    const lost = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')).filter((href) => document.querySelector(href) === null)`,
    );
    expect(lost).toEqual([]);
    await page.close();
  });

  test('a printed page is no wider than its paper, and light even for who reads in the dark', async () => {
    const page = await browser.newPage({ viewport: { width: 718, height: 1000 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(pathToFileURL(files.get('an RFC') ?? '').href);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});
