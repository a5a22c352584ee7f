import { describe, expect, test } from "vitest";
import { incidents } from "./incidents.ts";
import { knownMinutes } from "./length.ts";
import { entraAttainment, worldwideUptime } from "./published-uptime.ts";
import { sharedIncidents, sharedMonths, sharedQuarters } from "./testing/shared-knowledge.ts";

const rows = sharedIncidents();
const quarters = sharedQuarters();
const months = sharedMonths();

// Causes that the shared data call otherwise.
const classes: Readonly<Record<string, string>> = { DNS: "names", "third party": "provider" };

describe.skipIf(rows === undefined)("the shared incidents (MAINSTAY_DATA says where)", () => {
  test("all of them are here", () => expect(incidents.length).toBe(rows?.length));

  test.each(rows ?? [])("$id at $start_utc has the same figures", (row) => {
    const at = rows?.indexOf(row) ?? -1;
    const incident = incidents.at(at);
    const [start = ""] = row.start_utc.replace(" ", "T").split(/T(?!\d)/);
    expect(incident?.start.replace(/Z$/, "")).toBe(start);
    expect(`${(incident && knownMinutes(incident)) ?? ""}`).toBe(row.duration_min);
    expect(incident?.cause.class).toBe(classes[row.cause_class] ?? row.cause_class);
    expect(incident?.keptWorking.some(({ isInferred }) => isInferred)).toBe(
      row.kept_working.includes("?"),
    );
    const numbers = row.id.match(/[A-Z]{2}\d+/g) ?? [];
    expect([incident?.id, ...(incident?.otherIds ?? [])]).toEqual(
      expect.arrayContaining([...numbers]),
    );
  });
});

describe.skipIf(quarters === undefined)("the shared uptime (MAINSTAY_DATA says where)", () => {
  test("by quarter", () => {
    expect(worldwideUptime.map(({ period, share }) => [period, share])).toEqual(
      quarters?.map((row) => [`${row.year}-${row.quarter}`, shareOf(row.uptime_percent)]),
    );
  });

  test("of Entra by month", () => {
    expect(entraAttainment.map(({ period, share }) => [period, share])).toEqual(
      months?.map((row) => [row.month, shareOf(row.sla_percent_truncated)]),
    );
  });
});

function shareOf(percent: string): number {
  return Number((Number(percent) / 100).toFixed(5));
}
