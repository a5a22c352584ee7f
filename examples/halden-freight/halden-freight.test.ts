import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kind, readPlan } from "@mainstay/plan";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:yaml|md)$/.test(path))
  .toSorted();
const { plan, problems } = readPlan(
  paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
);

describe("Halden Freight", () => {
  test("has no problems", () => {
    expect(problems).toEqual([]);
  });

  test("is as big as a real company's plan", () => {
    const ofKind = (kind: Kind) => plan?.elements.filter((element) => element.kind === kind) ?? [];
    expect(plan?.units.length).toBeGreaterThanOrEqual(7);
    expect(ofKind("function").length).toBeGreaterThanOrEqual(12);
    expect(ofKind("process").length).toBeGreaterThanOrEqual(30);
    expect(plan?.elements.length).toBeGreaterThanOrEqual(180);
    expect(plan?.elements.flatMap(({ needs }) => needs ?? []).length).toBeGreaterThanOrEqual(400);
    for (const kind of Kind.options) expect(ofKind(kind), kind).not.toEqual([]);
  });

  test("employs 2,400 people", () => {
    const headcount = plan?.units.reduce((sum, unit) => sum + (unit.headcount ?? 0), 0);
    expect(headcount).toBe(2400);
  });

  test("has a scenario for every loss it must be able to show", () => {
    expect(plan?.scenarios.map(({ id }) => String(id))).toEqual(
      expect.arrayContaining([
        "exchange-mapi-loss",
        "teams-loss",
        "entra-sign-in-loss",
        "mfa-loss",
        "ad-fs-loss",
        "internet-loss-varnhaven",
        "dns-loss",
        "wan-loss",
        "snowstorm-ostermoor",
        "staff-loss-40",
        "fuel-supplier-loss",
        "endpoint-update-loss",
        "microsoft-365-loss",
      ]),
    );
  });

  test("says what every function is asked for, from an analysis of its own", () => {
    const analysed = new Set(plan?.impactAnalyses.map(({ element }) => element));
    for (const element of plan?.elements ?? []) {
      if (element.kind !== "function") continue;
      expect(element.objectives, element.id).toMatchObject({
        rto: expect.any(Number),
        mtpd: expect.any(Number),
      });
      expect(analysed, element.id).toContain(element.id);
    }
  });
});
