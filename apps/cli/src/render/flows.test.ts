import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { flowsText } from "./flows.ts";
import { monochrome } from "./testing/monochrome.ts";
import { madeUpFlows } from "./testing/read-flows.ts";

test.each([80, 120])("connection records look as they should at %i columns", async (width) => {
  const shown = { places: ["conn.log"], by: {}, all: false, hasList: false };
  const text = flowsText(monochrome(width), { ...madeUpFlows(), ...shown });
  const golden = new URL(`../golden/flows-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});

test("the last thing told is what to do next, unless nothing was read", () => {
  const places = ["a b.log", "logs"];
  const shown = { ...madeUpFlows(), places, by: {}, all: false, hasList: true };
  const endOf = (more: object) =>
    flowsText(monochrome(200), { ...shown, ...more })
      .split("\n")
      .at(-1);
  expect(endOf({})).toBe("  mainstay compare --observed 'a b.log' logs");
  const by = { mapping: "m.yaml", serverRoles: "r.yaml", endpoints: "lists", instance: "China" };
  expect(endOf({ by })).toBe(
    "  mainstay compare --observed 'a b.log' logs --mapping m.yaml --server-roles r.yaml --endpoints lists --instance China",
  );
  expect(endOf({ places: ["logs", "-"] })).not.toContain("mainstay");
  expect(endOf({ server: "https://mainstay.example" })).toBe(
    "  mainstay compare --between week day --server https://mainstay.example",
  );
  expect(endOf({ hasList: false })).toBe("  mainstay m365 endpoints --update");
  expect(endOf({ dependencies: [] })).not.toContain("mainstay");
});
