import { fileURLToPath } from "node:url";
import { planOf } from "@mainstay/plan/testing";
import { applicationMap } from "@mainstay/analysis";
import { describe, expect, test } from "vitest";
import { heatMapPieces } from "../heat-map/heat-map-page.ts";
import type { Page } from "../page.ts";
import { declaredDepot, mappedDepot } from "../testing/mapped-depot.ts";
import { monochrome } from "../testing/monochrome.ts";
import { usageFilesText } from "../usage-files.ts";
import { applicationMapText } from "./application-map.ts";
import { unitCodes } from "./unit-codes.ts";

const pages: Readonly<Record<string, (page: Page) => string>> = {
  map: (page) => applicationMapText(page, { ...mappedDepot, all: false }),
  "map-declared": (page) => applicationMapText(page, { ...declaredDepot, all: false }),
  "m365-usage": (page) => usageFilesText(page, mappedDepot),
};

const golden = (name: string) =>
  fileURLToPath(new URL(`../../golden/${name}.golden`, import.meta.url));

test.each(Object.keys(pages).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const text = pages[name]?.(monochrome(width)) ?? "";
    expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
    await expect(`${text}\n`).toMatchFileSnapshot(`${golden(`${name}-${width}`)}.txt`);
  },
);

describe("the page", () => {
  const page = [...heatMapPieces({ ...mappedDepot, all: false })].join("");

  test("looks as it should", async () => {
    await expect(page).toMatchFileSnapshot(`${golden("map")}.html`);
  });

  test("stands alone: no scripts, nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import|https?:/i);
    const targets = Array.from(page.matchAll(/href="([^"]*)"/g), ([, target = ""]) => target);
    expect(targets.filter((target) => !page.includes(`id="${target.slice(1)}"`))).toEqual([]);
  });

  test("is a table to those who cannot see it, and marks up nothing that the plan says", () => {
    expect(page).toContain('<th scope="row"><a href="#why-wiki">Wiki &lt;old&gt;</a></th>');
    expect(page).toMatch(
      /<caption id="map-caption">[\s\S]+<th scope="col"[\s\S]+<th scope="rowgroup"/,
    );
    expect(page).not.toContain("<Sons>");
  });
});

test("units that are many are shown by size, the others with --all", () => {
  const plan = planOf({
    units: Array.from({ length: 30 }, (_, at) => ({
      id: `unit-${at}`,
      name: `Unit ${at}`,
      headcount: at + 1,
    })),
    elements: [{ id: "mail", kind: "service", name: "Mail" }],
  });
  const shown = { plan, map: applicationMap(plan, { evidence: [] }), files: [] };
  const text = applicationMapText(monochrome(80), { ...shown, all: false });
  expect(text).toContain("Unit 29");
  expect(text).not.toContain("Unit 5 ");
  expect(text).toContain("… and 6 smaller units: --all shows them.");
  expect(applicationMapText(monochrome(80), { ...shown, all: true })).toContain("Unit 5 ");
});

describe("a page that a browser could not take", () => {
  const plan = planOf({
    units: Array.from({ length: 43 }, (_, at) => ({
      id: `unit-${at}`,
      name: `Unit ${at}`,
      headcount: 43 - at,
    })),
    elements: [
      { id: "work", kind: "process", name: "Work", unit: "unit-42", needs: ["s-0"] },
      { id: "more", kind: "process", name: "More", unit: "unit-1", needs: ["s-0"] },
      ...Array.from({ length: 130 }, (_, at) => ({
        id: `s-${at}`,
        kind: "service" as const,
        name: `Service ${at}`,
        unit: "unit-0",
        needs: at < 129 ? [`s-${at + 1}`] : [],
      })),
    ],
  });
  const services = plan.elements.slice(2).map(({ id }) => id);
  const evidence = plan.units.slice(0, 13).flatMap(({ id }) =>
    services.map((service) => ({
      unit: id,
      service,
      kind: "active" as const,
      users: id === "unit-1" ? 0 : 1,
      ofUsers: 9,
      source: "a report",
    })),
  );
  const map = applicationMap(plan, { evidence });
  const pageOf = (all: boolean) =>
    [...heatMapPieces({ plan, map, files: [], all })].join("").replaceAll("&nbsp;", " ");

  test("says what it leaves out and how to see it, and leads nowhere that is not there", () => {
    const page = pageOf(false);
    expect(page).toContain("Only the 40 largest of 43 units are shown.");
    expect(page).toContain("Only 100 of 130 services are shown");
    expect(page).toContain("The option --all writes everything");
    expect(page).toContain(": 130, of which 100 are shown");
    expect(page).toContain("… and 1 of the units that are left out.");
    expect(page).toMatch(/… and \d+ more: --all shows them/);
    expect(page).not.toContain("Unit 42");
    const targets = Array.from(page.matchAll(/href="#([^"]*)"/g), ([, target = ""]) => target);
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
  });

  test("has everything when asked", () => {
    const page = pageOf(true);
    expect(page).toContain("Unit 42");
    expect(page).toContain("Service 129");
    expect(page.match(/<section /g)).toHaveLength(130);
    expect(page).not.toMatch(/Only |… and/);
  });
});

test("codes are short and tell units apart", () => {
  const { units } = planOf({
    units: ["customs", "customer-care", "custody", "it", "hub-north", "hub-new"].map((id) => ({
      id,
      name: id,
    })),
  });
  expect([...unitCodes(units).values()]).toEqual(["CUS", "CC", "CUS2", "IT", "HN", "HN2"]);
});
