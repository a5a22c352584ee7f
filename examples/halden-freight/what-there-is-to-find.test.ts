import {
  assess,
  lint,
  planRecovery,
  rankStrategies,
  strategyBase,
  tryStrategies,
} from "@mainstay/analysis";
import { ElementId } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { catalogs, haldenFreight, readExample, writtenHaldenFreight } from "./read-example.ts";

const plan = haldenFreight();
const findings = lint(writtenHaldenFreight(), { today: "2026-11-24", catalogs });
const assessment = assess(plan);

/** The mistakes of the README that one rule finds, with everything that it finds in the whole plan. */
const foundByRule: readonly (readonly [rule: string, subjects: string, ...mistakes: string[]])[] = [
  [
    "alternatives-share-dependency",
    "active-directory ad-fs admin-center cloud-access-arkenfell crisis-team-meeting db-tms dns-internal driver-communication entra-sessions mail office-work recovery-keys tms",
    "Two conferencing tools behind one sign-in",
    "Two lines from two carriers through one duct",
    "Twins on one cluster",
    "Backup and standby in one room",
    "Emergency accounts that live where the trouble is",
    "Two ways of doing one thing, and one way in",
  ],
  ["rto-above-mtpd", "claims-handling", "RTO above MTPD"],
  ["no-recovery-time", "office-work", "Nobody says how fast"],
  [
    "data-too-old",
    "customs-gateway db-wms edi-gateway guarantee-ledger wms",
    "Restored data too old",
  ],
  [
    "recovery-behind-slower-needs",
    "customs-declaration customs-gateway dns-public firewall-kestrelby jump-host sql-cluster web-application-proxy wms",
    "A recovery time nobody can meet",
  ],
  ["black-start-ring", "backup-server", "A ring that cannot start"],
  [
    "criticality-below-inherited",
    "ad-fs edi-gateway roadworthiness",
    "Criticality below what it inherits",
  ],
  ["no-owner", "print-server", "No owner"],
  ["supplier-without-claim", "petrolane", "A supplier without a recovery claim"],
  ["owner-without-backup", "arjun-mehta", "A person without a deputy"],
  ["one-owner-for-many", "felix-baumann", "A person who owns too much"],
  ["old-impact-analysis", "contract-warehousing-bia forwarding-bia", "A BIA older than a year"],
  ["expired-impact-analysis", "forwarding-bia", "A BIA that has expired"],
  [
    "unapproved-objectives",
    "carrier-subcontracting month-end-close public-notices security-monitoring staffing",
    "An objective nobody approved",
  ],
  [
    "objectives-differ",
    "fuelling shipment-enquiries time-collection",
    "An objective other than the approved one",
  ],
  [
    "incomplete-approval",
    "claims-handling-bia freight-invoicing-bia yard-management-bia",
    "An approval that cannot be shown",
  ],
  ["falling-impact", "shipment-enquiries-bia", "A rating that falls as time goes on"],
  [
    "no-impact-analysis",
    "carrier-subcontracting cash-management identity-administration payslips platform-operations public-notices quotation receivables roadworthiness stock-control temporary-staff",
    "Processes without a BIA",
  ],
  [
    "self-dependent-procedure",
    "restore-from-backup sign-in-outage teams-outage",
    "A procedure on the platform it is for",
    "A procedure behind its own lock",
  ],
  [
    "step-over-lost-channel",
    "hotline-without-teams sign-in-outage teams-outage",
    "A step over a channel that is gone by then",
  ],
  [
    "self-dependent-call-tree",
    "teams-outage-call-tree",
    "A call tree that depends on what it is for",
  ],
  [
    "never-validated",
    "crisis-leadership",
    "A mission-critical function no passed exercise has reached",
  ],
  [
    "failed-exercise-not-repeated",
    "ad-fs-drill-2025 endpoint-tabletop-2025 staff-tabletop-2026 teams-drill-2026",
    "Exercises that failed and were not repeated in time",
  ],
  [
    "uncleared-exercise",
    "ad-fs-drill-2026",
    "An exercise close to what runs that nobody has allowed",
  ],
  [
    "nobody-trained",
    "alternative-connectivity",
    "A training that holds for none of those it is for",
  ],
  ["role-without-training", "ad-fs-drill-2026", "Roles that no training is for"],
  [
    "scenario-never-exercised",
    "arkenfell-evacuation dns-loss mail-flow-loss mfa-loss ransomware wan-loss",
    "Scenarios nobody rehearses",
  ],
  ["strategy-without-owner", "continuity-pack", "A strategy approved without an owner"],
];

/** The mistakes that take an assessment, an order of recovery or a look at strategies. */
const foundByAnalysis = [
  "Slower than asked",
  "A flow that nobody calls critical",
  "An add-in that keeps a deadline",
  "A promise that rests on a slower one",
  "A strategy that was approved and buys next to nothing",
];

/** The mistakes that only a reader finds. */
const foundByReading = ["A person who is a team", "A date that will bite"];

describe("what there is to find", () => {
  test.each(foundByRule)("%s finds %s", (rule, subjects) => {
    const found = findings.filter((finding) => finding.rule === rule);
    expect([...new Set(found.map(({ subject }) => subject))].toSorted().join(" ")).toBe(subjects);
  });

  test("slower than asked", () => {
    expect(assessed("ad-fs")).toMatchObject({ required: 2 * 60, capability: 8 * 60 });
    expect(assessed("edi-gateway")).toMatchObject({ required: 3 * 60, capability: 8 * 60 });
    expect(assessed("db-wms")).toMatchObject({ required: 150, capability: 6 * 60 });
    expect(assessed("payroll-system")).toMatchObject({ required: 24 * 60, capability: 48 * 60 });
    for (const id of [
      "customs-certificate",
      "team-dispatch",
      "stromvale",
      "exchange-online",
      "teams",
    ]) {
      expect(assessed(id).gap?.time, id).toBeGreaterThan(0);
    }
  });

  test("as many gaps as one can talk about", () => {
    const late = findings.filter(({ rule }) => rule === "too-slow");
    expect(late.length).toBeGreaterThanOrEqual(25);
    expect(late.length).toBeLessThanOrEqual(40);
  });

  test("a flow that nobody calls critical", () => {
    expect(assessed("power-automate")).toMatchObject({
      criticality: "mission-critical",
      required: 60,
      capability: 8 * 60,
    });
    expect(assessed("microsoft-365")).toMatchObject({ required: 60, capability: 9 * 60 });
  });

  test("an add-in that keeps a deadline", () => {
    expect(assessed("exchange-mapi").criticality).toBe("mission-critical");
  });

  test("a promise that rests on a slower one", () => {
    expect(assessed("telematics")).toMatchObject({ capability: 60, gap: undefined });
    expect(assessed("cumulus-hosting")).toMatchObject({
      capability: 8 * 60,
      gap: { time: 6 * 60 },
    });
  });

  test("a ring, behind which all functions but one wait, and most after ransomware", () => {
    const functions = plan.elements.filter(({ kind }) => kind === "function");
    const back = functions.filter(({ id }) => assessed(id).blackStart < Number.POSITIVE_INFINITY);
    expect(back.map(({ id }) => String(id))).toEqual(["crisis-leadership"]);
    const { returns } = planRecovery(plan, scenarioOf("ransomware").disruptions);
    const lost = new Set(
      returns.filter((one) => one.back === Number.POSITIVE_INFINITY).map(({ element }) => element),
    );
    expect(functions.filter(({ id }) => lost.has(id)).length).toBeGreaterThan(functions.length / 2);
  });

  test("an approved strategy that buys nothing, beside a cheap one that buys the most", () => {
    const strategies = plan.strategies.filter(({ id }) =>
      ["continuity-pack", "backup-key-escrow"].includes(id),
    );
    const written = { ...writtenHaldenFreight(), strategies, sops: [] };
    const { worths } = rankStrategies(
      tryStrategies(strategyBase(written, { order: 1, catalogs })),
      "hours",
    );
    const avoided = worths.map(({ strategy, breachHoursAvoided }) => [
      strategy.id,
      Math.sign(breachHoursAvoided),
    ]);
    expect(avoided).toEqual([
      ["backup-key-escrow", 1],
      ["continuity-pack", 0],
    ]);
  });

  test("is what the README lists", () => {
    const [, list = ""] = readExample("README.md").split("## What there is to find");
    const rows = Array.from(list.matchAll(/^\| (?!mistake|---)([^|]+) \|/gm), ([, row]) => row);
    const held = foundByRule.flatMap(([, , ...mistakes]) => mistakes);
    expect(rows.toSorted()).toEqual([...held, ...foundByAnalysis, ...foundByReading].toSorted());
  });
});

function scenarioOf(wanted: string) {
  const scenario = plan.scenarios.find(({ id }) => String(id) === wanted);
  if (scenario === undefined) throw new Error(`Halden Freight has no scenario ${wanted}`);
  return scenario;
}

function assessed(id: string) {
  const result = assessment.elements.get(ElementId.parse(id));
  if (result === undefined) throw new Error(`Halden Freight has no element ${id}`);
  return result;
}
