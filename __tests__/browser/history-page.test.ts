import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryReport } from '../../src/core/history-report.ts';
import { renderHistoryPage } from '../../src/report/html/history-page.ts';
import { hostileHistory } from '../report/html/hostile-history.ts';
import { examine, findBrowser, SCHEMES, SPOTLESS, startBrowser, WIDTHS } from './browser.ts';
import { inventedHistory } from './invented-history.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
const path = findBrowser();

function reported(folder: string, format: 'html' | 'json'): string {
  const { stdout, status } = spawnSync(
    process.execPath,
    [CLI, 'report', '--jsonl', 'history.jsonl', '--changed', '2025-06-15', '--format', format],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LEGIBLE_CACHE: join(folder, 'cache') },
    },
  );
  expect(status).toBe(0);
  return stdout;
}

/** One dimension's chart as it is drawn. */
interface DrawnChart {
  readonly id: string;
  readonly pieces: readonly { readonly says: string; readonly height: number }[];
}

/** What there is of a chart for who does not see it. */
interface ToldChart {
  readonly id: string;
  readonly said: boolean;
  readonly rows: number;
}

/** Returns what a JSON pointer finds in a report. */
function at(report: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], report);
}

function sumAt(report: unknown, pointers: string): number {
  return pointers.split(' ').reduce((sum, pointer) => sum + Number(at(report, pointer)), 0);
}

interface ShownFigure {
  readonly value: string;
  readonly text: string;
  readonly json: string | null;
  readonly part: string | null;
  readonly whole: string | null;
}

async function figuresOf(page: Page): Promise<readonly ShownFigure[]> {
  return page.evaluate(
    `[...document.querySelectorAll('data')].map((one) => ({ value: one.value, text: one.textContent, ...one.dataset }))`,
  );
}

/** Returns how the JSON has a figure: as it is shown, and as a machine reads it. */
function expectedOf(
  report: unknown,
  { json, part, whole }: ShownFigure,
): { value: number | ''; text: string } {
  if (json !== null && json !== undefined) {
    const value = sumAt(report, json);
    return { value, text: value.toLocaleString('en-US') };
  }
  const all = sumAt(report, whole ?? '');
  if (all === 0) return { value: '', text: '–' };
  const value = sumAt(report, part ?? '') / all;
  return { value, text: `${Math.round(value * 100)}\u00A0%` };
}

describe.skipIf(path === null)('the page of a history, in Chromium', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'legible-history-'));
  const files = { invented: join(folder, 'invented.html'), hostile: join(folder, 'hostile.html') };
  let report: HistoryReport;
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(folder, 'history.jsonl'), inventedHistory(132));
    writeFileSync(files.invented, reported(folder, 'html'));
    report = JSON.parse(reported(folder, 'json')) as HistoryReport;
    writeFileSync(files.hostile, renderHistoryPage(hostileHistory()));
    browser = await startBrowser(path ?? '');
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function opened<T>(file: string, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage();
    try {
      await page.goto(pathToFileURL(file).href);
      return await look(page);
    } finally {
      await page.close();
    }
  }

  const looks = (['invented', 'hostile'] as const).flatMap((name) =>
    SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ name, scheme, width }))),
  );
  test.each(looks)(
    'the $name history is spotless in $scheme at $width pixels',
    async ({ name, scheme, width }) => {
      expect(await examine(browser, files[name], { scheme, width })).toEqual(SPOTLESS);
    },
  );

  test('every figure is the one that the JSON has', async () => {
    const figures = await opened(files.invented, figuresOf);
    const expected = figures.map((figure) => expectedOf(report, figure));
    expect(figures.map(({ value, text }) => ({ value: value === '' ? '' : Number(value), text }))).toEqual(
      expected,
    );
    expect(figures.length).toBeGreaterThan(1_000);
  });

  test('no figure stands on the page without its place in the JSON', async () => {
    const stray = await opened(files.invented, async (page) =>
      page.evaluate(`(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const stray = [];
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode;
          if (/\\d/.test(data) && !parentElement.closest('data, time, bdi, svg')) stray.push(data.trim());
        }
        return stray;
      })()`),
    );
    const periods = /^(?:[A-Z][a-z]{2} \d{4}|\d{1,2} [A-Z][a-z]{2} \d{4}|: before and after .*)$/;
    expect((stray as readonly string[]).filter((text) => !periods.test(text))).toEqual([]);
  });

  test('every piece of a bar says and shows what the JSON has', async () => {
    const drawn = await opened(files.invented, async (page) =>
      page.evaluate<
        readonly DrawnChart[]
      >(`[...document.querySelectorAll('figure[id^="dimension-"]')].map((figure) => ({
        id: figure.id.replace('dimension-', ''),
        pieces: [...figure.querySelectorAll('svg rect')].map((rect) => ({
          says: rect.querySelector('title').textContent,
          height: Number(rect.getAttribute('height')),
        })),
      }))`),
    );
    const names = ['absent', 'named', 'stated', 'reasoned'];
    const expected = report.dimensions.map(({ id, periods }) => ({
      id,
      says: periods.flatMap(({ levels }, place) => {
        const of = levels.reduce((sum, count) => sum + count, 0);
        return levels.flatMap((count, level) =>
          count === 0 ? [] : [`${report.periods[place] ?? ''}: ${names[level] ?? ''}, ${count} of ${of}`],
        );
      }),
    }));
    expect(
      drawn.map(({ id, pieces }) => ({ id, says: pieces.map((piece) => piece.says).toSorted() })),
    ).toEqual(expected.map(({ id, says }) => ({ id, says: says.toSorted() })));
    const heights = drawn
      .flatMap(({ pieces }) => pieces)
      .map(({ says, height }) => {
        const [, count = '', of = ''] = /(\d+) of (\d+)$/.exec(says) ?? [];
        return { share: Number(count) / Number(of), height };
      });
    const whole = Math.max(...heights.map(({ share, height }) => height / share));
    expect(heights.filter(({ share, height }) => Math.abs(height / whole - share) > 0.001)).toEqual([]);
  });

  test('no author is named, and every link leads to a page of the web or of itself', async () => {
    const page = await opened(files.invented, async (one) => one.content());
    expect(page).not.toMatch(/somebody|renovate/);
    const links = await opened(files.hostile, async (one) =>
      one.evaluate(`[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))`),
    );
    expect((links as readonly string[]).filter((href) => !/^(?:#|https?:)/.test(href))).toEqual([]);
  });

  test('each chart has a name, a description and its figures as a table', async () => {
    const charts = await opened(files.invented, async (page) =>
      page.evaluate<readonly ToldChart[]>(`[...document.querySelectorAll('figure')].map((figure) => {
        const drawing = figure.querySelector('svg[role="img"]');
        const said = drawing.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent);
        return { id: figure.id, said: said.every((words) => words.trim() !== ''), rows: figure.querySelectorAll('details tbody tr').length };
      })`),
    );
    expect(charts.filter(({ said, rows }) => !said || rows === 0)).toEqual([]);
    expect(charts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'overview',
        'verdicts',
        'areas-verdicts',
        'kinds-verdicts',
        'change-1',
        'rfcs-levels',
      ]),
    );
  });
});
