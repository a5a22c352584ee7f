import { collectionNames, type Edit, readPlan } from "@mainstay/plan";
import { editSources } from "@mainstay/plan/editing";
import { expect, test } from "vitest";
import { catalogs, readSources } from "./read-example.ts";

const sources = readSources();
const { plan } = readPlan(sources, { catalogs });

/** The lines that an edit changes: where, what was there, what is. */
function changes(...edit: Edit): readonly string[] {
  const result = editSources(sources, edit, { catalogs });
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join());
  expect(
    readPlan(
      sources.map((source) => result.changed.find(({ path }) => path === source.path) ?? source),
      { catalogs },
    ).plan,
  ).toEqual(result.plan);
  return result.changed.flatMap(({ path, text }) => {
    const before = sources.find((source) => source.path === path)?.text ?? "";
    return [path, ...difference(before.split("\n"), text.split("\n"))];
  });
}

/** The lines that two texts do not share, between those that they begin and end with. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    ...before.slice(start, before.length - end).map((line) => `- ${line}`),
    ...after.slice(start, after.length - end).map((line) => `+ ${line}`),
  ];
}

test("a recovery time changes in its line", () => {
  expect(changes({ put: "elements/sql-cluster/recovery/time", value: "90m" })).toEqual([
    "elements/servers.yaml",
    "-     recovery: { time: 2h, point: 15m }",
    "+     recovery: { time: 90m, point: 15m }",
  ]);
});

test("a requirement is added below the others, or behind them in brackets", () => {
  const need = { targets: ["print-server"], holds: "4h" };
  expect(changes({ put: "elements/sql-cluster/needs/print-server", value: need })).toEqual([
    "elements/servers.yaml",
    "+       - { targets: [print-server], holds: 4h }",
  ]);
  expect(
    changes({ put: "elements/hypervisor-tarnwick/needs/print-server", value: "print-server" }),
  ).toEqual([
    "elements/servers.yaml",
    "-     needs: [tarnwick-server-room]",
    "+     needs: [tarnwick-server-room, print-server]",
  ]);
});

test("an owner goes with its line", () => {
  expect(changes({ remove: "elements/db-tms/owner" })).toEqual([
    "elements/servers.yaml",
    "-     owner: kenji-mori",
  ]);
});

test("an element is put before another, written like it", () => {
  const value = {
    id: "db-claims",
    kind: "infrastructure",
    name: "Claims database",
    unit: "it",
    needs: ["sql-cluster", { targets: ["team-infrastructure"], for: "recover" }],
    recovery: { time: "8h", point: "1d" },
  };
  expect(changes({ put: "elements/db-claims", value, before: "db-wms" })).toEqual([
    "elements/servers.yaml",
    "+   - id: db-claims",
    "+     kind: infrastructure",
    "+     name: Claims database",
    "+     unit: it",
    "+     needs:",
    "+       - sql-cluster",
    "+       - { targets: [team-infrastructure], for: recover }",
    "+     recovery: { time: 8h, point: 1d }",
    "+ ",
  ]);
});

test("steps of a procedure change, come and go", () => {
  expect(changes({ put: "sops/ad-fs-rebuild/steps/2/takes", value: "3h" })).toEqual([
    "sops/ad-fs-rebuild.md",
    "-     takes: 2h",
    "+     takes: 3h",
  ]);
  const step = { what: "Tell the dispatch desk", who: "arjun-mehta" };
  expect(changes({ put: "sops/ad-fs-rebuild/steps/2", value: step, before: "2" })).toEqual([
    "sops/ad-fs-rebuild.md",
    "+   - what: Tell the dispatch desk",
    "+     who: arjun-mehta",
  ]);
  expect(changes({ remove: "sops/ad-fs-rebuild/steps/3" })).toEqual([
    "sops/ad-fs-rebuild.md",
    "-   - what: Import the farm configuration of last Sunday.",
    "-     who: arjun-mehta",
    "-     takes: 1h",
  ]);
});

test("the organisation is renamed and described anew", () => {
  expect(changes({ put: "organisation/name", value: "Halden Freight Group" })).toEqual([
    "organisation.yaml",
    "-   name: Halden Freight",
    "+   name: Halden Freight Group",
  ]);
  expect(changes({ put: "organisation/description", value: "Road freight." })).toEqual([
    "organisation.yaml",
    "-   description: >-",
    "-     Road freight, contract warehousing and customs clearance. Three hubs, one dispatch centre that never closes,",
    "-     420 trucks of its own and about as many from subcontractors on a busy night.",
    "+   description: Road freight.",
  ]);
});

test("a comment behind a value stays", () => {
  expect(changes({ put: "strategies/retire-ad-fs/yearlyCost", value: "-8000 EUR" })).toEqual([
    "strategies.yaml",
    "-     yearlyCost: -9000 EUR # licences and hosts that are no longer needed",
    "+     yearlyCost: -8000 EUR # licences and hosts that are no longer needed",
  ]);
});

test("a strategy that is carried out changes what it says and nothing else", () => {
  const strategy = plan?.strategies.find(({ id }) => id === "password-hash-standby");
  const status = { put: "strategies/password-hash-standby/status", value: "implemented" };
  expect(changes(...(strategy?.changes ?? []), status)).toEqual([
    "elements/microsoft-365.yaml",
    "+       - password-hash-sync",
    "strategies.yaml",
    "-     status: approved",
    "+     status: implemented",
  ]);
});

test("every name changes in its own line", () => {
  const nameless: readonly string[] = ["uses", "deferrals", "answers"];
  const named = collectionNames.filter((list) => !nameless.includes(list));
  const edit = named.flatMap((list) =>
    (plan?.[list] ?? []).map(({ id }) => ({
      put: `${list}/${id}/name`,
      value: `New name of ${id}`,
    })),
  );
  const result = editSources(sources, edit, { catalogs });
  const lines = "changed" in result ? result.changed : [];
  let renamed = 0;
  for (const { path, text } of lines) {
    const before = sources.find((source) => source.path === path)?.text.split("\n") ?? [];
    const after = text.split("\n");
    expect(after.length).toBe(before.length);
    const changed = after.filter((line, at) => line !== before[at]);
    renamed += changed.length;
    for (const line of changed) expect(line).toMatch(/^[- ]*name: New name of /);
  }
  expect(renamed).toBe(edit.length);
});
