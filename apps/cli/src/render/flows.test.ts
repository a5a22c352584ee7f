import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { flowsText } from "./flows.ts";
import { monochrome } from "./testing/monochrome.ts";
import { madeUpFlows } from "./testing/read-flows.ts";

test.each([80, 120])("connection records look as they should at %i columns", async (width) => {
  const text = flowsText(monochrome(width), { ...madeUpFlows(), all: false, hasList: false });
  const golden = new URL(`../golden/flows-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
