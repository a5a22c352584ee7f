import type { Page } from "playwright-core";
import { callUnderWay } from "./goes-on.ts";
import type { Target } from "./visit.ts";

const losing = encodeURIComponent(JSON.stringify(["e-7"]));

const rows = (page: Page) => page.getByRole("row").nth(2).waitFor();
const heading =
  (name: string | RegExp, level = 1) =>
  (page: Page) =>
    page.getByRole("heading", { name, level }).first().waitFor();

/** Every page of the app: each route at least once. */
export const targets: readonly Target[] = [
  { route: "/", page: "overview", path: "/", shows: heading("Worst gaps", 2) },
  { route: "/elements", page: "elements", path: "/elements", shows: rows },
  {
    route: "/elements",
    page: "elements, by gap",
    path: "/elements?gap=any&sort=gap",
    shows: rows,
  },
  {
    route: "/elements/$id",
    page: "an element",
    path: "/elements/e-1",
    shows: heading("Element e-1"),
  },
  {
    route: "/elements/$id/edit",
    page: "an element, edited",
    path: "/elements/e-1/edit",
    shows: heading(/Element e-1/),
  },
  {
    route: "/new-element",
    page: "a new element",
    path: "/new-element",
    shows: heading("Add an element"),
  },
  {
    route: "/map",
    page: "map, where it begins",
    path: "/map",
    shows: heading("Or with a function", 2),
  },
  { route: "/map", page: "map", path: "/map?around=e-7", shows: drawing },
  {
    route: "/map",
    page: "map, 150 boxes",
    path: "/map?around=e-7&up=4&down=4&most=150",
    shows: drawing,
  },
  {
    route: "/map",
    page: "map, as a table",
    path: "/map?around=e-7&up=4&down=4&most=150&show=table",
    shows: rows,
  },
  {
    route: "/map",
    page: "map, one lost",
    path: `/map?around=e-7&lose=${losing}&at=120`,
    shows: heading("Functions over time", 2),
  },
  {
    route: "/discovery",
    page: "discovery",
    path: "/discovery",
    shows: heading("Observers", 2),
  },
  {
    route: "/discovery/changes",
    page: "discovery, changes",
    path: "/discovery/changes",
    shows: heading("Changed connections", 2),
  },
  {
    route: "/discovery/around",
    page: "discovery, around a machine",
    path: "/discovery/around",
    shows: heading("Around a machine", 1),
  },
  {
    route: "/discovery/machines",
    page: "discovery, machines",
    path: "/discovery/machines",
    shows: heading("Machines", 1),
  },
  {
    route: "/discovery/machine",
    page: "discovery, a machine",
    path: "/discovery/machine?machine=m-1",
    shows: heading("m-1", 1),
  },
  { route: "/scenarios", page: "scenarios", path: "/scenarios", shows: rows },
  {
    route: "/scenarios/$id",
    page: "a scenario",
    path: "/scenarios/scenario-1",
    shows: heading("Order of recovery", 2),
  },
  {
    route: "/scenarios/$id",
    page: "a scenario, edited",
    path: "/scenarios/scenario-1?edit=true",
    shows: heading("Order of recovery", 2),
  },
  {
    route: "/incidents/$id",
    page: "an incident of others",
    path: "/incidents/MO222965",
    shows: heading(/./),
  },
  {
    route: "/losses",
    page: "losses",
    path: `/losses?lose=${losing}`,
    shows: heading("Order of recovery", 2),
  },
  { route: "/application-map", page: "application map", path: "/application-map", shows: rows },
  { route: "/impact-analyses", page: "impact analyses", path: "/impact-analyses", shows: rows },
  {
    route: "/impact-analyses/$id",
    page: "an impact analysis",
    path: "/impact-analyses/analysis-1",
    shows: heading("analysis 1"),
  },
  {
    route: "/impact-analyses/$id",
    page: "what a function rests on",
    path: "/impact-analyses/analysis-1?group=dependencies",
    shows: heading("analysis 1"),
  },
  { route: "/strategies", page: "strategies", path: "/strategies", shows: rows },
  {
    route: "/strategies/$id",
    page: "a strategy",
    path: "/strategies/strategy-1",
    shows: heading("strategy 1"),
  },
  {
    route: "/strategies/$id",
    page: "a strategy, edited",
    path: "/strategies/strategy-1?edit=true",
    shows: heading(/strategy 1/),
  },
  { route: "/sops", page: "procedures", path: "/sops", shows: rows },
  { route: "/sops/$id", page: "a procedure", path: "/sops/sop-1", shows: heading("sop 1") },
  {
    route: "/sops/$id",
    page: "a procedure, edited",
    path: "/sops/sop-1?edit=true",
    shows: heading(/sop 1/),
  },
  { route: "/call-trees", page: "call trees", path: "/call-trees", shows: rows },
  {
    route: "/call-trees/$id",
    page: "a call tree",
    path: "/call-trees/tree-0",
    shows: heading("tree 0"),
  },
  {
    route: "/call-trees/$id",
    page: "a call tree, edited",
    path: "/call-trees/tree-0?edit=true",
    shows: heading(/tree 0/),
  },
  {
    route: "/call-trees/$id/call",
    page: "a call, before it",
    path: "/call-trees/tree-0/call",
    shows: rows,
  },
  { route: "/calls", page: "calls", path: "/calls", shows: heading("Calls") },
  {
    route: "/calls/$id",
    page: "a call under way",
    path: `/calls/${callUnderWay}`,
    shows: heading(/tree 0/),
  },
  { route: "/programme", page: "programme", path: "/programme", shows: rows },
  {
    route: "/programme",
    page: "programme, calendar",
    path: "/programme?part=calendar&month=2027-03",
    shows: heading("Programme"),
  },
  {
    route: "/programme",
    page: "programme, coverage",
    path: "/programme?part=coverage",
    shows: rows,
  },
  {
    route: "/programme",
    page: "programme, proposals",
    path: "/programme?part=proposals",
    shows: heading("Programme"),
  },
  {
    route: "/programme",
    page: "programme, readiness",
    path: "/programme?part=readiness",
    shows: rows,
  },
  { route: "/training", page: "training", path: "/training", shows: rows },
  {
    route: "/training/$id",
    page: "a course",
    path: "/training/training-0",
    shows: heading("training 0"),
  },
  { route: "/exercises", page: "exercises", path: "/exercises", shows: rows },
  {
    route: "/exercises/$id",
    page: "an exercise",
    path: "/exercises/exercise-0",
    shows: heading("exercise 0"),
  },
  {
    route: "/exercises/$id",
    page: "an exercise, edited",
    path: "/exercises/exercise-0?edit=true",
    shows: heading(/exercise 0/),
  },
  ...(["facilitator", "player", "evaluator"] as const).map((as) => ({
    route: "/exercises/$id/live",
    page: `an exercise run, ${as}`,
    path: `/exercises/exercise-0/live?as=${as}`,
    shows: heading("exercise 0"),
  })),
  { route: "/response", page: "incidents", path: "/response", shows: heading("Response") },
  {
    route: "/response/$id",
    page: "an incident that goes on",
    path: "/response/incident-0",
    shows: heading("incident 0"),
  },
  {
    route: "/response/$id/review",
    page: "an incident, reviewed",
    path: "/response/incident-1/review",
    shows: heading(/incident 1/),
  },
  { route: "/actions", page: "actions", path: "/actions", shows: rows },
  {
    route: "/actions/$id",
    page: "an action",
    path: "/actions/action-1",
    shows: heading("action 1"),
  },
  {
    route: "/actions/$id",
    page: "an action, edited",
    path: "/actions/action-1?edit=true",
    shows: heading(/action 1/),
  },
  { route: "/history", page: "history", path: "/history", shows: heading("History") },
  { route: "/import", page: "import", path: "/import", shows: heading(/Import/) },
  { route: "/admin", page: "administration", path: "/admin", shows: heading("People") },
  { route: "/admin/people", page: "people", path: "/admin/people", shows: heading("People") },
  { route: "/admin/access", page: "access", path: "/admin/access", shows: heading("Your ways in") },
  {
    route: "/admin/delegations",
    page: "delegations",
    path: "/admin/delegations",
    shows: heading("Delegations"),
  },
  {
    route: "/admin/connectors",
    page: "connectors",
    path: "/admin/connectors",
    shows: heading(/./, 2),
  },
  { route: "/admin/jobs", page: "jobs", path: "/admin/jobs", shows: heading(/./, 2) },
  { route: "/admin/audit", page: "audit", path: "/admin/audit", shows: rows },
  { route: "/admin/backups", page: "backups", path: "/admin/backups", shows: heading(/./, 2) },
];

function drawing(page: Page) {
  return page.getByRole("group", { name: /^Dependency map of / }).waitFor();
}
