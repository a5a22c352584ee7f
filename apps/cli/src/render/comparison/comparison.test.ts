import { fileURLToPath } from "node:url";
import { compareWithPlan } from "@mainstay/flows";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { madeUpFlows } from "../testing/read-flows.ts";
import { comparisonText } from "./comparison.ts";

const plan = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["planning"],
    },
    {
      id: "planning",
      kind: "application",
      name: "Route planning",
      seenAs: ["10.1.0.5"],
      needs: ["storage"],
    },
    { id: "storage", kind: "infrastructure", name: "Storage", seenAs: ["10.1.0.77"] },
    { id: "database", kind: "infrastructure", name: "Database", seenAs: ["10.1.0.10"] },
  ],
});

test.each([80, 120])("a comparison looks as it should at %i columns", async (width) => {
  const shown = { place: "plan.yaml", all: false };
  const { files, dependencies } = madeUpFlows();
  const comparison = compareWithPlan(plan, { dependencies }, { today: "2026-05-16" });
  const text = comparisonText(monochrome(width), { ...shown, plan, comparison, files });
  const golden = new URL(`../../golden/compare-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});

test("what counts as own though its address is public is told with why", () => {
  const { dependencies } = madeUpFlows();
  const [first] = dependencies;
  if (first === undefined) throw new Error("nothing was made up");
  const at = (address: string, own: object) => ({
    ...first,
    destination: { address, port: 389, role: "directory", processes: [], ...own },
    scope: "internal" as const,
  });
  const [listed, told] = [{ ownBy: "network" as const }, { ownBy: "machine" as const }];
  const comparison = compareWithPlan(
    plan,
    {
      dependencies: [
        ...[1, 2, 3, 4].map((end) => at(`203.0.113.${end}`, listed)),
        at("2001:db8::5", told),
      ],
    },
    { today: "2026-05-16" },
  );
  const shown = { place: "plan.yaml", files: [], plan, comparison };
  const text = comparisonText(monochrome(400), { ...shown, all: false });
  expect(text).toContain(
    "Own, though public, is what is in a network that is said to be own: 203.0.113.1, 203.0.113.2, 203.0.113.3 and 1 more.",
  );
  expect(text).toContain("told of by a machine as its own: 2001:db8::5.");
  expect(text).toMatch(/Active Directory: 203\.0\.113\.1 \(own network\)/);
  expect(text).toMatch(/2001:db8::5 \(own machine\)/);
  expect(comparisonText(monochrome(400), { ...shown, all: true })).toContain("203.0.113.4.");
});

test("what only holds of TCP is said to, where nobody watched UDP", () => {
  const machine = { host: "planning", addresses: ["10.1.0.5"] };
  const watches = [
    { vantage: "planning", from: 0, to: 60_000, share: 1, machine, transports: ["tcp"] as const },
  ];
  const comparison = compareWithPlan(plan, { dependencies: [], watches }, { today: "2026-05-16" });
  const shown = { place: "plan.yaml", all: false, files: [] };
  const text = comparisonText(monochrome(200), { ...shown, plan, comparison });
  expect(text).toContain("who saw at least 100 % of the connections over TCP; UDP was not watched");
  expect(text).toMatch(/DNS: nothing was seen, and UDP was not watched/);
  expect(text).toMatch(/Time: nothing was seen, and UDP was not watched/);
  expect(text).not.toContain("0 elements");
});
