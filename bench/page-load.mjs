// How heavy the officer's pages are and how long they take to come, in Chromium against a running server (npm start):
//   node bench/page-load.mjs [--url http://127.0.0.1:3000] [--runs 3] [--json]
// Each page is opened with an empty cache over 1.6 Mbit/s with 150 ms of latency, on a processor slowed down four times.
// It registers an officer of its own and enrols in the first course of the catalogue.
import { EnrolDocument, PublicCatalogueDocument, RegisterDocument } from '@gssr/contract';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.GSSR_URL ?? 'http://127.0.0.1:3000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 1_600_000 / 8,
};
const SLOWER_PROCESSOR = 4;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const browser = await launch();
try {
  const report = {};
  for (const page of await pagesToOpen()) report[page.name] = await measure(page);
  if (options.json) console.log(JSON.stringify(report));
  else console.table(report);
} finally {
  await browser.close();
}

async function launch() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error('There is no Chromium here. Install one, or name its file in CHROMIUM_PATH.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', '--disable-quic', '--disable-background-networking', ...sandbox];
  return chromium.launch({ executablePath, args });
}

/** `shown` is what a person comes for; a page counts as loaded when it is there. */
async function pagesToOpen() {
  const { state, lesson } = await enrolledOfficer();
  return [
    { name: 'welcome, signed out', path: '/', shown: 'main h1' },
    { name: 'my learning', path: '/learning', shown: 'main h2', state },
    { name: 'lesson', path: lesson, shown: 'main [data-index="0"]', state },
  ];
}

async function enrolledOfficer() {
  const context = await browser.newContext({ baseURL: options.url });
  const email = `load-${Date.now()}@bench.example`;
  await ask(context, RegisterDocument, {
    input: { name: 'Officer', email, password: 'four unrelated words' },
  });
  const { catalogue } = await ask(context, PublicCatalogueDocument, { first: 1, search: null, after: null });
  const [course] = catalogue.edges;
  if (!course) throw new Error('The catalogue is empty: publish a course first.');
  const { enrol } = await ask(context, EnrolDocument, { courseVersionId: course.node.version.id });
  const page = await context.newPage();
  await page.goto('/learning');
  await page.locator('main h2').first().waitFor();
  const state = await context.storageState();
  await context.close();
  const { id, resumeActivityId } = enrol.enrolment;
  return { state, lesson: `/learn/${id}/lesson/${resumeActivityId}` };
}

async function ask(context, { name, text }, variables) {
  const response = await context.request.post('/graphql', {
    data: { operationName: name, query: text, variables },
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(`${name}: ${errors?.[0]?.message ?? response.status()}`);
  return data;
}

async function measure(page) {
  const runs = [];
  for (let run = 0; run < Number(options.runs); run += 1) runs.push(await load(page));
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return {
    scriptKB: kilobytes(median('script')),
    allKB: kilobytes(median('all')),
    requests: median('requests'),
    shownMs: Math.round(median('shownMs')),
    largestPaintMs: Math.round(median('largestPaintMs')),
  };
}

async function load({ path, shown, state }) {
  const context = await browser.newContext({ ...PHONE, baseURL: options.url, storageState: state });
  const page = await context.newPage();
  const transfer = await listen(await context.newCDPSession(page));
  await page.addInitScript(watchFor, shown);
  await page.goto(path);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(readTimes);
  await context.close();
  return { ...transfer, ...times };
}

/** Counts what comes over the wire, headers and all, and makes the wire slow. */
async function listen(session) {
  const transfer = { script: 0, all: 0, requests: 0 };
  const types = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    types.set(requestId, response.mimeType),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transfer.all += encodedDataLength;
    transfer.requests += 1;
    if (types.get(requestId)?.includes('javascript')) transfer.script += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  return transfer;
}

/** Runs in the page. */
function watchFor(selector) {
  const { document, performance, requestAnimationFrame, PerformanceObserver } = globalThis;
  const look = () => {
    if (document.querySelector(selector)) globalThis.shownMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const note = (list) => (globalThis.largestPaintMs = list.getEntries().at(-1).startTime);
  new PerformanceObserver(note).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page. */
function readTimes() {
  const { shownMs, largestPaintMs } = globalThis;
  return { shownMs, largestPaintMs };
}

function kilobytes(bytes) {
  return Math.round(bytes / 100) / 10;
}
