import { fileURLToPath } from "node:url";
import { applicationMap } from "@mainstay/analysis";
import { readUsage, unitNames, usageByUnit, usageTally } from "@mainstay/m365";
import { describe, expect, test } from "vitest";
import { usageFiles } from "./make-usage.ts";
import { haldenFreight } from "./read-example.ts";

const plan = haldenFreight();
const tally = usageTally({ by: "department", days: 30 });
const read = Object.entries(usageFiles()).map(([name, text]) => {
  const reader = readUsage(name, tally);
  reader.write(text);
  return reader.end();
});
const usage = usageByUnit(tally, unitNames(plan.units, new Map()));
const map = applicationMap(plan, { evidence: usage.evidence });

test.each(Object.entries(usageFiles()))("usage/%s is as it is made", async (name, text) => {
  const path = fileURLToPath(new URL(`usage/${name}`, import.meta.url));
  await expect(text).toMatchFileSnapshot(path);
});

describe("the usage of Halden Freight", () => {
  test("is read whole", () => {
    for (const file of read) expect(file).toMatchObject({ rejected: [], isPartial: false });
    for (const file of read) expect(file).not.toHaveProperty("problem");
    expect(read.map(({ kind }) => kind)).toEqual([
      "users",
      "products",
      "report",
      "report",
      "report",
    ]);
  });

  test("is that of one in ten who have an account: all but 780 drivers", () => {
    const drivers = 780;
    for (const { id, headcount = 0 } of plan.units) {
      const accounts = headcount - (id === "transport" ? drivers : 0);
      const counted = (usage.people.get(id) ?? 0) + (id === "fleet" ? 3 : 0);
      expect(Math.abs(counted - accounts / 10), id).toBeLessThanOrEqual(0.5);
    }
  });

  test("has somebody of every kind who is not counted", () => {
    expect(usage).toMatchObject({ guests: 2, disabled: 4, blank: 2, strangers: 0, concealed: 0 });
    expect(usage.unmatched).toEqual([
      { value: "Fleet and workshop", people: 3, reason: "unknown", near: "fleet" },
      { value: "Seasonal staff", people: 3, reason: "unknown" },
    ]);
  });

  test.each([
    ["active-not-declared", "it", "teams-meetings"],
    ["active-not-declared", "people", "viva-engage"],
    ["declared-not-seen", "fleet", "power-automate"],
    ["declared-not-seen", "hubs", "power-bi"],
    ["licensed-not-used", "sales", "viva-engage"],
  ])("shows %s of %s in %s", (kind, unit, service) => {
    expect(map.disagreements).toContainEqual(expect.objectContaining({ kind, unit, service }));
  });
});
