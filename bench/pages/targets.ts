import type { Page } from "playwright-core";
import type { Target } from "./visit.ts";

const losing = encodeURIComponent(JSON.stringify(["e-7"]));

const rows = (page: Page) => page.getByRole("row").nth(2).waitFor();
const heading =
  (name: string | RegExp, level = 1) =>
  (page: Page) =>
    page.getByRole("heading", { name, level }).first().waitFor();

/** The layouter is most of what the map loads, and works in a thread of its own. */
const withLayouter = { script: 750_000 } as const;

/** Every page of the app. */
export const targets: readonly Target[] = [
  { page: "overview", path: "/", shows: heading("Worst gaps", 2) },
  { page: "elements", path: "/elements", shows: rows },
  { page: "elements, by gap", path: "/elements?gap=any&sort=gap", shows: rows },
  { page: "an element", path: "/elements/e-1", shows: heading("Element e-1") },
  { page: "an element, edited", path: "/elements/e-1/edit", shows: heading(/Element e-1/) },
  { page: "a new element", path: "/new-element", shows: heading("Add an element") },
  { page: "map, where it begins", path: "/map", shows: heading("Or with a function", 2) },
  { page: "map", path: "/map?around=e-7", shows: drawing, may: withLayouter },
  {
    page: "map, 150 boxes",
    path: "/map?around=e-7&up=4&down=4&most=150",
    shows: drawing,
    may: withLayouter,
  },
  {
    page: "map, as a table",
    path: "/map?around=e-7&up=4&down=4&most=150&show=table",
    shows: rows,
    may: withLayouter,
  },
  {
    page: "map, one lost",
    path: `/map?around=e-7&lose=${losing}&at=120`,
    shows: heading("Functions over time", 2),
    may: withLayouter,
  },
  { page: "discovery", path: "/discovery", shows: heading("Observers", 2) },
  { page: "scenarios", path: "/scenarios", shows: rows },
  { page: "a scenario", path: "/scenarios/scenario-1", shows: heading("Order of recovery", 2) },
  { page: "losses", path: `/losses?lose=${losing}`, shows: heading("Order of recovery", 2) },
  { page: "application map", path: "/application-map", shows: rows },
  { page: "impact analyses", path: "/impact-analyses", shows: rows },
  { page: "an impact analysis", path: "/impact-analyses/analysis-1", shows: heading("analysis 1") },
  { page: "strategies", path: "/strategies", shows: rows },
  { page: "a strategy", path: "/strategies/strategy-1", shows: heading("strategy 1") },
  { page: "procedures", path: "/sops", shows: rows },
  { page: "a procedure", path: "/sops/sop-1", shows: heading("sop 1") },
  { page: "call trees", path: "/call-trees", shows: heading("Call trees") },
  { page: "import", path: "/import", shows: heading(/Import/) },
  { page: "people", path: "/admin/people", shows: heading("People") },
  { page: "access", path: "/admin/access", shows: heading(/access/i) },
  { page: "connectors", path: "/admin/connectors", shows: heading(/./, 2) },
  { page: "jobs", path: "/admin/jobs", shows: heading(/./, 2) },
  { page: "audit", path: "/admin/audit", shows: rows },
  { page: "backups", path: "/admin/backups", shows: heading(/./, 2) },
];

function drawing(page: Page) {
  return page.getByRole("group", { name: /^Dependency map of / }).waitFor();
}
