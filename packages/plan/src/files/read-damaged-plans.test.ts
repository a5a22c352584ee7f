import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { collectionNames, encodeOrganisation, encodeRecord } from "../edits/records.ts";
import type { Plan } from "../plan.ts";
import { damaged } from "../testing/arbitrary-damage.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { readPlan } from "./read-plan.ts";

const starter = fileURLToPath(new URL("../../../../apps/cli/starter", import.meta.url));

const starterFile = (path: string) => fc.constant(readFileSync(`${starter}/${path}`, "utf8"));

const written = arbitraryPlan({ elements: 3, others: 2 }).map((plan: Plan) => ({
  mainstay: 1,
  organisation: encodeOrganisation(plan.organisation),
  ...Object.fromEntries(
    collectionNames.map((list) => [list, plan[list].map((record) => encodeRecord(list, record))]),
  ),
}));

const flow = { collectionStyle: "flow", defaultStringType: "QUOTE_DOUBLE" } as const;

test.each([
  ["starter.yaml", starterFile("plan.yaml")],
  ["starter.md", starterFile("sops/orders-on-paper.md")],
  ["printed.json", written.map((plan) => JSON.stringify(plan))],
  ["pretty.json", written.map((plan) => JSON.stringify(plan, undefined, 2))],
  ["block.yaml", written.map((plan) => stringify(plan))],
  ["flow.yaml", written.map((plan) => stringify(plan, flow))],
])("of a damaged %s there is a plan or a problem with a place in it", (path, texts) => {
  fc.assert(
    fc.property(damaged(texts), (text) => {
      const { plan, problems } = readPlan([{ path, text }]);
      expect(plan === undefined).toBe(problems.length > 0);
      const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
      for (const { message, location } of problems) {
        expect(location?.file).toBe(path);
        const { line = 0, column = 0 } = location ?? {};
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(lines.length).toBeGreaterThanOrEqual(line);
        expect(lines[line - 1].length + 1).toBeGreaterThanOrEqual(column);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(message.length).toBeLessThan(600);
      }
    }),
  );
});
