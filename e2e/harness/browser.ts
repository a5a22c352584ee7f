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

/** A started browser, or why there is none. */
export type FoundBrowser = { readonly browser: Browser } | { readonly missing: string };

/**
 * Starts the Chromium that MAINSTAY_CHROMIUM names, or else the one that is installed with the tests. Where that cannot be
 * started, as on a machine without its system libraries, the tests are left out and say so.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.MAINSTAY_CHROMIUM;
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`MAINSTAY_CHROMIUM names ${named}, which is not there.`);
  }
  try {
    const executablePath = named ?? (await sparticuz.executablePath());
    return { browser: await chromium.launch({ executablePath, args: flags }) };
  } catch (error) {
    if (named !== undefined) throw error;
    return { missing: `no browser could be started: ${String(error).split("\n", 1)[0]}` };
  }
}
