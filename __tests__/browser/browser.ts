import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Names under which the systems' packages install a browser that the tests can drive. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the path of the system's Chromium, or of the one that CHROMIUM names; null where there is none. */
export function findBrowser(): string | null {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isRunnable) ?? null;
}

/** Returns the browser that the tests drive; nothing is downloaded for it. */
export async function startBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--disable-dev-shm-usage'] });
}

/** The widths at which no page may scroll sideways: a telephone's and a desk's. */
export const WIDTHS = [375, 1440] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** What a page did and what is wrong with it: all lists are empty for a page as it should be. */
export interface Examination {
  /** Lines on the console, errors, and dialogs. */
  readonly said: readonly string[];
  /** What was asked for besides the page itself. */
  readonly requests: readonly string[];
  /** How many pixels the page is wider than its window. */
  readonly overflow: number;
  /** Rules of axe-core that the page breaks, best practices among them, each with its first places. */
  readonly violations: readonly string[];
}

function listen(page: Page, said: string[], requests: string[]): void {
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) requests.push(request.url());
  });
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: axe.Result[] = await page.evaluate('axe.run().then((result) => result.violations)');
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${id}: ${places.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
  });
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Opens a file at a width and in a scheme and returns what happens. */
export async function examine(
  browser: Browser,
  file: string,
  { width, scheme }: { readonly width: number; readonly scheme: (typeof SCHEMES)[number] },
): Promise<Examination> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  try {
    const said: string[] = [];
    const requests: string[] = [];
    const page = await context.newPage();
    listen(page, said, requests);
    await page.goto(pathToFileURL(file).href);
    const overflow = await overflowOf(page);
    return { said, requests, overflow, violations: await violationsOf(page) };
  } finally {
    await context.close();
  }
}

/** What an examination finds in a page as it should be. */
export const SPOTLESS: Examination = { said: [], requests: [], overflow: 0, violations: [] };
