import { expect, test } from "vitest";
import type { PlanInFile } from "../../testing/plan-of.ts";
import { problemsIn } from "../testing/problems-in.ts";
import type { Unread } from "../unread.ts";

const plan = {
  organisation: { criticalities: ["gold", "silver"] },
  units: [
    { id: "top", name: "Top" },
    { id: "it", name: "IT", parent: "top" },
  ],
  people: [
    { id: "anna", name: "Anna" },
    { id: "ben", name: "Ben" },
  ],
  elements: [
    { id: "orders", kind: "function", name: "Orders", criticality: "gold", needs: ["mail"] },
    { id: "mail", kind: "service", name: "Mail", owner: "anna", recovery: { time: "4h" } },
    { id: "crew", kind: "team", name: "Crew" },
  ],
  sops: [{ id: "sop", name: "SOP", needs: ["mail"], steps: [{ what: "Call", who: "crew" }] }],
} satisfies PlanInFile;

/** What is wrong with a strategy that makes these changes. */
function problemsOf(changes: Changes, unread: Partial<Unread> = {}) {
  const strategies = [{ id: "s", name: "S", status: "proposed" as const, changes }];
  return problemsIn({ ...plan, strategies }, unread);
}

type Changes = NonNullable<PlanInFile["strategies"]>[number]["changes"];

test("changes that can be made are fine, one on the other", () => {
  expect(
    problemsOf([
      { put: "elements/phones", value: { id: "phones", kind: "service", name: "Phones" } },
      { put: "elements/orders/needs/mail+phones", value: { any: ["mail", "phones"] } },
      { remove: "elements/orders/needs/mail" },
      { put: "elements/phones/owner", value: "ben" },
      { put: "organisation/criticalities/tin", value: "tin" },
      { put: "elements/phones/criticality", value: "tin" },
    ]),
  ).toEqual([]);
});

test("a change that cannot be made is told, and no other for it", () => {
  expect(
    problemsOf([
      { put: "elements/mail/recovery/time", value: "2h" },
      { put: "elements/mial/recovery/time", value: "2h" },
    ]),
  ).toEqual([
    "strategies/0/changes/1 strategy-change: this change cannot be made: there is no `mial` in elements, did you mean `mail`?",
  ]);
  expect(
    problemsOf([
      { put: "elements/mail/recovery/time", value: "2 hours" },
      { put: "elements/orders/criticality", value: "silver" },
    ]),
  ).toEqual([
    expect.stringMatching(
      /^strategies\/0\/changes\/0 strategy-change: this change cannot be made: elements\/mail\/recovery\/time: "2 hours" is not a duration/,
    ),
  ]);
  expect(problemsOf([{ remove: "element/mail" }])).toEqual([
    expect.stringContaining("unknown list `element` in element/mail, did you mean `elements`?"),
  ]);
});

test("a change that breaks what it touches is told", () => {
  expect(
    problemsOf([
      { put: "elements/mail/owner", value: "ana" },
      { put: "people/ben/backup", value: "ben" },
      { put: "units/top/parent", value: "it" },
    ]),
  ).toEqual([
    "strategies/0/changes/0 strategy-change: this change would break element mail: unknown person `ana`, did you mean `anna`?",
    "strategies/0/changes/1 strategy-change: this change would break person ben: Ben cannot be their own backup: name somebody else, or leave the backup out",
    "strategies/0/changes/2 strategy-change: this change would break unit top: is above itself, top → it → top: take one of these parents away",
  ]);
});

test("a change that takes away what others name is told", () => {
  expect(
    problemsOf([
      { remove: "elements/mail" },
      { put: "elements/crew/kind", value: "service" },
      { remove: "organisation/criticalities/gold" },
      { remove: "people/ben" },
    ]),
  ).toEqual([
    "strategies/0/changes/0 strategy-change: element orders and 1 more name `mail`, which is no element after this change: change that as well",
    "strategies/0/changes/1 strategy-change: SOP sop names `crew`, which is no person or team after this change: change that as well",
    "strategies/0/changes/2 strategy-change: element orders names `gold`, which is no criticality after this change: change that as well",
  ]);
  expect(
    problemsOf([
      { remove: "elements/mail" },
      { remove: "elements/orders/needs/mail" },
      { remove: "sops/sop/needs/mail" },
    ]),
  ).toEqual([]);
});

test("what a change takes away is not suggested", () => {
  expect(
    problemsOf([{ remove: "people/anna" }, { put: "elements/mail/description", value: "Mail" }]),
  ).toEqual([
    "strategies/0/changes/1 strategy-change: this change would break element mail: unknown person `anna`: add it to people or correct the id",
  ]);
});

test("what was wrong before is told once, and not at the changes", () => {
  const mail = { id: "mail", kind: "service" as const, name: "Mail", criticality: "tin" };
  const changes = [
    { remove: "organisation/criticalities/silver" },
    { put: "elements/mail/recovery/time", value: "2h" },
  ];

  expect(
    problemsIn({
      organisation: { criticalities: ["gold", "silver", "gold"] },
      elements: [mail],
      strategies: [{ id: "s", name: "S", status: "approved", changes }],
    }),
  ).toEqual([
    "organisation/criticalities/2 doubled-entry: `gold` stands on this scale already: keep it once",
    "elements/0/criticality not-on-scale: unknown criticality `tin`: write one of gold, silver, or add it to the organisation's criticalities",
  ]);
});

test("only what is still to come is tried", () => {
  const changes = [{ remove: "elements/warehouse" }];
  const strategies = (["proposed", "approved", "implemented", "validated", "retired"] as const).map(
    (status) => ({ id: status, name: status, status, changes }),
  );

  expect(problemsIn({ ...plan, strategies })).toEqual([
    expect.stringContaining("strategies/0/changes/0 strategy-change"),
    expect.stringContaining("strategies/1/changes/0 strategy-change"),
  ]);
});

test("strategies are alternatives: each is tried on the plan as it is", () => {
  const changes = [{ remove: "elements/orders/needs/mail" }];
  const strategies = ["one", "other"].map((id) => ({
    id,
    name: id,
    status: "proposed" as const,
    changes,
  }));

  expect(problemsIn({ ...plan, strategies })).toEqual([]);
});

test("changes of what could not be read are not tried", () => {
  const ids = new Map([["elements", new Set(["warehouse"])] as const]);

  expect(problemsOf([{ remove: "elements/warehouse" }], { ids })).toEqual([]);
  expect(problemsOf([{ remove: "elements/warehouse" }], { hasFiles: true })).toEqual([]);
  expect(
    problemsOf([{ remove: "organisation/criticalities/tin" }], { organisation: true }),
  ).toEqual([]);
});
