import type { Browser, BrowserContextOptions } from "playwright-core";
import { startBrowser, whyNoBrowser } from "../../e2e/harness/browser.ts";
import { buildWeb } from "../../tools/web-build.ts";
import type { Row } from "../row.ts";
import { seededRecord } from "../server/seeded-record.ts";
import { connected, serve, token } from "../server/served.ts";
import { dressedPlan } from "./dressed-plan.ts";
import { goesOn, mailNowhere } from "./goes-on.ts";

/** A browser in front of a server with a large plan. */
export type Opened = {
  readonly browser: Browser;
  readonly url: string;
  /** How pages are opened in which somebody is signed in. */
  readonly looks: BrowserContextOptions;
};

/** Measures in a browser in front of a server with a large plan; nothing where no browser starts. */
export async function* inBrowser(
  isQuick: boolean,
  measure: (opened: Opened) => AsyncIterable<Row>,
): AsyncIterable<Row> {
  if ((await whyNoBrowser()) !== undefined) return;
  await buildWeb();
  const { directory, remove } = await seededRecord(dressedPlan(isQuick ? 2000 : 20_000));
  const served = await serve(directory, await mailNowhere());
  await goesOn(connected(served));
  const browser = await startBrowser();
  try {
    yield* measure({ browser, url: served.url, looks: await signedIn(browser, served.url) });
  } finally {
    await browser.close();
    await served.stop();
    await remove();
  }
}

/** Signs in, and waits until what the plan means was worked out. */
async function signedIn(browser: Browser, url: string): Promise<BrowserContextOptions> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/enter#${token}`);
  await page.getByRole("heading", { name: "Worst gaps" }).waitFor();
  const storageState = await context.storageState();
  await context.close();
  return { storageState, viewport: { width: 1440, height: 900 } };
}
