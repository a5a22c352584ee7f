import { type Browser, type BrowserContextOptions, errors, type Page } from "playwright-core";

/** What it took to open a page with nothing of it known before: milliseconds, bytes, and a score of how much it jumped. */
export type Visit = {
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  /** Until that was there for which one opens the page. */
  readonly content: number;
  /** How much longer than 50 ms each task was that kept the page from answering, added up. */
  readonly totalBlockingTime: number;
  readonly longestTask: number;
  readonly layoutShift: number;
  /** Compressed, with what the page asked of the plan. */
  readonly transferred: number;
  /** Of these, the scripts of the page itself: its first load. */
  readonly script: number;
  /** Of these, scripts of threads beside the page, that it shows itself without. */
  readonly worker: number;
  /** How many elements the document has. */
  readonly nodes: number;
};

/** A page, its route as the web app has it, and how it shows that it is there. */
export type Target = {
  readonly route: string;
  readonly page: string;
  readonly path: string;
  readonly shows: (page: Page) => Promise<unknown>;
};

/** Opens a page as somebody does who is signed in and has never been there; undefined if it is not there after a minute. */
export async function visit(
  browser: Browser,
  { url, looks }: { readonly url: string; readonly looks: BrowserContextOptions },
  { path, shows }: Target,
): Promise<Visit | undefined> {
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  try {
    await page.addInitScript(observe);
    await page.goto(url + path, { waitUntil: "commit" });
    await shows(page);
    const content = Number(await page.evaluate("performance.now()"));
    return { content, ...(await page.evaluate<Omit<Visit, "content">>(settled)) };
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  } finally {
    await context.close();
  }
}

/** Keeps what the browser tells of paints, jumps and long tasks from the beginning. */
const observe = `
  window.seen = { paint: 0, largest: 0, shift: 0, tasks: [], lastTask: 0 };
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.paint = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => void (seen.largest = startTime));
  watch("layout-shift", ({ value, hadRecentInput }) => void (seen.shift += hadRecentInput ? 0 : value));
  watch("longtask", ({ startTime, duration }) => {
    seen.tasks.push(duration);
    seen.lastTask = startTime + duration;
  });
`;

/** Waits until nothing long was done and nothing came for a while, and says what was seen. */
const settled = `(async () => {
  const quiet = 700;
  const last = () =>
    Math.max(seen.lastTask, ...performance.getEntriesByType("resource").map((each) => each.responseEnd));
  const begun = performance.now();
  while (performance.now() - last() < quiet && performance.now() - begun < 20_000) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const bytes = (of) => of.reduce((sum, each) => sum + each.transferSize, 0);
  const scripts = files.filter(({ name }) => /\\.js$/.test(new URL(name).pathname));
  const isOfWorker = ({ name }) => /worker[^/]*\\.js$/.test(name);
  return {
    firstContentfulPaint: seen.paint,
    largestContentfulPaint: seen.largest,
    totalBlockingTime: seen.tasks.reduce((sum, each) => sum + Math.max(0, each - 50), 0),
    longestTask: Math.max(0, ...seen.tasks),
    layoutShift: seen.shift,
    transferred: bytes(files),
    script: bytes(scripts.filter((each) => !isOfWorker(each))),
    worker: bytes(scripts.filter(isOfWorker)),
    nodes: document.querySelectorAll("*").length,
  };
})()`;
