import { globSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { planRecovery, simulate } from "@mainstay/analysis";
import { Kind, type Scenario } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { haldenFreight, readExample, readHaldenFreight } from "./read-example.ts";

const { plan, problems } = readHaldenFreight();

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

  test("tells editors where the schema of its files is", () => {
    const folder = fileURLToPath(new URL(".", import.meta.url));
    const schema = fileURLToPath(
      new URL("../../packages/plan/schema/plan.schema.json", import.meta.url),
    );
    for (const path of globSync("**/*.yaml", { cwd: folder })) {
      const way = relative(dirname(`${folder}${path}`), schema);
      expect(readExample(path), path).toMatch(`# yaml-language-server: $schema=${way}\n`);
    }
  });

  test("lets a bad update reach the PCs ring by ring", () => {
    const { elements } = simulate(haldenFreight(), disruptionsOf("endpoint-update-loss"));
    const firstImpact = (id: string) =>
      [...elements].find(([element]) => String(element) === id)?.[1].firstImpact;
    expect(["pcs-arkenfell", "pcs-varnhaven", "pcs-ostermoor", "laptops"].map(firstImpact)).toEqual(
      [0, 20, 40, 60],
    );
  });

  test("restores nothing that runs on the cluster before the cluster", () => {
    const { steps } = planRecovery(haldenFreight(), disruptionsOf("ransomware"));
    const done = (id: string) => steps.find(({ element }) => String(element) === id)?.done;
    const cluster = done("hypervisor-kestrelby") ?? Number.NaN;
    const onCluster = plan?.elements.filter(({ needs = [] }) =>
      needs.some(({ targets }) => targets.join() === "hypervisor-kestrelby"),
    );
    for (const { id } of onCluster ?? []) {
      expect(done(id) ?? Number.POSITIVE_INFINITY, id).toBeGreaterThan(cluster);
    }
  });
});

function disruptionsOf(wanted: string): Scenario["disruptions"] {
  return plan?.scenarios.find(({ id }) => String(id) === wanted)?.disruptions ?? [];
}
