import { existsSync } from "node:fs";
import process from "node:process";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium that MAINSTAY_CHROMIUM names, or else the one that is installed with the tests. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.MAINSTAY_CHROMIUM ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: flags });
}

/**
 * Why no browser can be started, as on a machine without its system libraries; undefined where one can. Throws where
 * MAINSTAY_CHROMIUM names one that does not start.
 */
export async function whyNoBrowser(): Promise<string | undefined> {
  const named = process.env.MAINSTAY_CHROMIUM;
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`MAINSTAY_CHROMIUM names ${named}, which is not there.`);
  }
  try {
    const browser = await startBrowser();
    await browser.close();
    return undefined;
  } catch (error) {
    if (named !== undefined) throw error;
    return `no browser starts here: ${String(error).split("\n", 1)[0]}`;
  }
}
