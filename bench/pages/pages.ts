import type { Benchmark } from "../row.ts";
import { budgetRow, pageRow } from "./budgets.ts";
import { inBrowser, type Opened } from "./in-browser.ts";
import { targets } from "./targets.ts";
import { visit } from "./visit.ts";

/** What each page of the web app takes with a large plan behind it, beside what it may take. */
export const pages: Benchmark = {
  name: "pages",
  title: "Pages of the web app in a browser that knows nothing of them yet, over loopback",
  run: (isQuick) => inBrowser(isQuick, eachPage),
};

async function* eachPage({ browser, url, looks }: Opened) {
  yield budgetRow();
  for (const target of targets) {
    yield pageRow(target, await visit(browser, { url, looks }, target));
  }
}
