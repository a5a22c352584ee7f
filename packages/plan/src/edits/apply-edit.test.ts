import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../plan.ts";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
import { planOf } from "../testing/plan-of.ts";
import { applyEdit } from "./apply-edit.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { encodeRecord } from "./records.ts";
import type { Edit, Operation } from "./operation.ts";

const plan = planOf({
  organisation: { name: "Halden", criticalities: ["gold", "silver"] },
  people: [{ id: "dana", name: "Dana", phone: "+44 1632 960011" }],
  elements: [
    { id: "teams", kind: "service", name: "Teams" },
    { id: "zoom", kind: "service", name: "Zoom", owner: "dana" },
    {
      id: "payroll",
      kind: "function",
      name: "Payroll",
      tags: ["wages", "month/end"],
      needs: ["teams", { any: ["teams", "zoom"], for: "recover" }],
      recovery: { time: "4h" },
    },
  ],
  scenarios: [{ id: "outage", name: "Outage", disruptions: [{ element: "teams", lasts: "1d" }] }],
  sops: [{ id: "run", name: "Run", steps: [{ what: "Call" }, { what: "Wait", takes: "1h" }] }],
  impactAnalyses: [
    {
      id: "payroll-bia",
      name: "Payroll",
      element: "payroll",
      status: "draft",
      impacts: [{ category: "financial", after: "4h", rating: "minor" }],
    },
  ],
});

function edited(...edit: Operation[]): Plan {
  const result = applyEdit(plan, edit);
  if ("plan" in result) return result.plan;
  throw new Error(result.problems.map(({ message }) => message).join("\n"));
}

/** What the edit makes of Payroll, as files write it. */
function payroll(...edit: Operation[]) {
  const found = edited(...edit).elements.find(({ id }) => id === "payroll");
  return found === undefined ? undefined : encodeRecord("elements", found);
}

function problems(...edit: Edit) {
  const result = applyEdit(plan, edit);
  return "problems" in result ? result.problems : [];
}

describe("fields", () => {
  test("are set, made where there is none, and taken away", () => {
    expect(payroll({ put: "elements/payroll/recovery/time", value: "2h" })).toMatchObject({
      recovery: { time: "PT2H" },
    });
    expect(payroll({ put: "elements/payroll/objectives/rto", value: "8h" })).toMatchObject({
      objectives: { rto: "PT8H" },
    });
    expect(payroll({ remove: "elements/payroll/recovery" })).not.toHaveProperty("recovery");
    expect(payroll({ put: "elements/payroll/recovery", value: null })).not.toHaveProperty(
      "recovery",
    );
    expect(edited({ put: "organisation/name", value: "Halden Freight" }).organisation.name).toBe(
      "Halden Freight",
    );
  });
});

describe("records", () => {
  const order = (...edit: Operation[]) => edited(...edit).elements.map(({ id }) => String(id));
  const phones = { id: "phones", kind: "service", name: "Phones" };

  test("are put at the end, before another one, or where they are already", () => {
    expect(order({ put: "elements/phones", value: phones })).toEqual([
      "teams",
      "zoom",
      "payroll",
      "phones",
    ]);
    expect(order({ put: "elements/phones", value: phones, before: "zoom" })).toEqual([
      "teams",
      "phones",
      "zoom",
      "payroll",
    ]);
    const teams = { id: "teams", kind: "service", name: "Microsoft Teams" };
    expect(order({ put: "elements/teams", value: teams })).toEqual(["teams", "zoom", "payroll"]);
    expect(order({ put: "elements/teams", value: teams, before: "payroll" })).toEqual([
      "zoom",
      "teams",
      "payroll",
    ]);
  });

  test("go", () => {
    expect(edited({ remove: "sops/run" }).sops).toEqual([]);
  });

  test("that are not touched stay the very same", () => {
    const after = edited({ put: "elements/payroll/name", value: "Wages" });
    expect(after.elements[0]).toBe(plan.elements[0]);
    expect(after.people).toBe(plan.people);
  });
});

describe("list items", () => {
  test("requirements go by their targets, and by what for where it is not to operate", () => {
    const needs = "elements/payroll/needs";
    expect(payroll({ put: `${needs}/teams/holds`, value: "30m" })).toMatchObject({
      needs: [{ targets: ["teams"], holds: "PT30M" }, {}],
    });
    expect(payroll({ put: `${needs}/zoom`, value: "zoom", before: "teams" })).toMatchObject({
      needs: ["zoom", "teams", {}],
    });
    expect(payroll({ put: `${needs}/teams+zoom:recover/atLeast`, value: 2 })).toMatchObject({
      needs: ["teams", { targets: ["teams", "zoom"], for: "recover" }],
    });
    expect(payroll({ remove: `${needs}/teams+zoom:recover/targets/zoom` })).toMatchObject({
      needs: ["teams", { targets: ["teams"], for: "recover" }],
    });
    expect(payroll({ remove: `${needs}/teams` })).toMatchObject({ needs: [{}] });
  });

  test("cells of an impact matrix go by category and time", () => {
    const impacts = "impactAnalyses/payroll-bia/impacts";
    const [rated] = edited({
      put: `${impacts}/financial@PT4H/rating`,
      value: "major",
    }).impactAnalyses;
    expect(rated).toMatchObject({ impacts: [{ after: 240, rating: "major" }] });
    const [added] = edited({
      put: `${impacts}/legal@P1D`,
      value: { category: "legal", after: "24h", rating: "minor" },
      before: "financial@PT4H",
    }).impactAnalyses;
    expect(added).toMatchObject({ impacts: [{ category: "legal" }, { category: "financial" }] });
  });

  test("steps go by their position from 1", () => {
    const whats = (...edit: Operation[]) => edited(...edit).sops[0]?.steps?.map(({ what }) => what);
    const shout = { what: "Shout" };
    expect(whats({ put: "sops/run/steps/1/what", value: "Ring" })).toEqual(["Ring", "Wait"]);
    expect(whats({ put: "sops/run/steps/2", value: shout })).toEqual(["Call", "Shout"]);
    expect(whats({ put: "sops/run/steps/2", value: shout, before: "2" })).toEqual([
      "Call",
      "Shout",
      "Wait",
    ]);
    expect(whats({ put: "sops/run/steps/3", value: shout })).toEqual(["Call", "Wait", "Shout"]);
    expect(whats({ remove: "sops/run/steps/1" })).toEqual(["Wait"]);
  });

  test("plain texts go by themselves", () => {
    const tags = "elements/payroll/tags";
    expect(payroll({ put: `${tags}/people`, value: "people", before: "month~1end" })).toMatchObject(
      {
        tags: ["wages", "people", "month/end"],
      },
    );
    expect(payroll({ put: `${tags}/wages`, value: "pay" })).toMatchObject({
      tags: ["pay", "month/end"],
    });
    expect(payroll({ remove: `${tags}/month~1end` })).toMatchObject({ tags: ["wages"] });
    expect(
      edited({ put: "organisation/criticalities/bronze", value: "bronze" }).organisation
        .criticalities,
    ).toEqual(["gold", "silver", "bronze"]);
  });

  test("a list is made where there is none", () => {
    const [teams] = edited({ put: "elements/teams/tags/chat", value: "chat" }).elements;
    expect(teams?.tags).toEqual(["chat"]);
  });
});

describe("an edit that cannot be applied says why", () => {
  test.each<[Operation, string, string?]>([
    [
      { remove: "elements/payrol" },
      "there is no `payrol` in elements, did you mean `payroll`?",
      "payroll",
    ],
    [
      { put: "elemnts/a", value: {} },
      "unknown list `elemnts` in elemnts/a, did you mean `elements`?",
      "elements",
    ],
    [
      { put: "elements/payroll/needs/teems/holds", value: "4h" },
      "there is no `teems` in elements/payroll/needs, did you mean `teams`?",
      "teams",
    ],
    [
      { remove: "elements/payroll/recovery/tme" },
      "there is no `tme` in elements/payroll/recovery, did you mean `time`?",
      "time",
    ],
    [{ remove: "elements/payroll/owner" }, "there is no `owner` in elements/payroll"],
    [
      { put: "elements/payroll/needs/zoom", value: "zoom", before: "temas" },
      "there is no `temas` in elements/payroll/needs, did you mean `teams`?",
      "teams",
    ],
    [
      { put: "elements/payroll/name/first", value: "P" },
      'elements/payroll/name is "Payroll", which has no fields of its own',
    ],
    [
      { put: "elements/payroll/needs/zoom", value: "teams" },
      "what is put at elements/payroll/needs/zoom would be called `teams#2` there: use that name in the address, or change the value",
    ],
    [
      { put: "elements/payroll/name", value: "P", before: "id" },
      "elements/payroll/name is not an item of a list: leave `before` out",
    ],
    [
      { put: "elements/new", value: { kind: "site", name: "New" } },
      "what is put at elements/new has no id: give it `id: new`",
    ],
    [
      { put: "elements/payroll/id", value: "wages" },
      'the id at elements/payroll would be "wages": an id does not change: remove the record and put it at its new address',
    ],
  ])("%o", (operation, message, suggestion) => {
    const found = problems({ put: "elements/zoom/name", value: "Z" }, operation);
    expect(found).toEqual([
      { id: "edit", path: [1], message, ...(suggestion === undefined ? {} : { suggestion }) },
    ]);
  });

  test("records that lose their shape are told at the last operation on them", () => {
    expect(
      problems(
        { put: "elements/payroll/recovery/time", value: "soon" },
        { put: "elements/zoom/nmae", value: "Z" },
        { put: "organisation/criticalities", value: [] },
      ),
    ).toMatchObject([
      { path: [2, "organisation", "criticalities"] },
      { path: [1, "elements", 1, "nmae"], suggestion: "name" },
      { path: [0, "elements", 2, "recovery", "time"] },
    ]);
  });

  test("problems of the plan as a whole are told at what causes them", () => {
    const rename = { put: "elements/payroll/name", value: "Wages" };
    expect(problems({ remove: "elements/teams" }, rename, { remove: "sops/run" })).toMatchObject([
      { path: [0, "elements", 1, "needs", 0, "targets", 0], id: "unknown-id" },
      { path: [0, "elements", 1, "needs", 1, "targets", 0] },
      { path: [0, "scenarios", 0, "disruptions", 0, "element"] },
    ]);
    const need = { put: "elements/payroll/needs/radio", value: "radio" };
    expect(problems(rename, need, rename)).toMatchObject([
      { path: [1, "elements", 2, "needs", 2, "targets", 0] },
    ]);
    const gold = { put: "elements/payroll/criticality", value: "gold" };
    expect(problems(gold, { remove: "organisation/criticalities/gold" }, rename)).toMatchObject([
      { path: [1, "elements", 2, "criticality"] },
    ]);
  });

  test("what is nested too deeply to be written is refused", () => {
    let value: Operation = { put: "elements/a", value: "x" };
    for (let depth = 0; depth < 10_000; depth++) value = { put: "elements/a", value };
    expect(problems(value)).toMatchObject([{ message: /more than 100/ }]);
    const address = `elements/payroll/${"a/".repeat(100_000)}b`;
    expect(problems({ put: address, value: 1 })).toMatchObject([{ message: /more than 100/ }]);
  });
});

test("strategies that an edit makes impossible do not stand in its way", () => {
  const changes = [{ remove: "elements/payroll/needs/teams" }];
  const { strategies } = planOf({
    strategies: [{ id: "other", name: "Other", status: "proposed", changes }],
  });
  expect(applyEdit({ ...plan, strategies }, changes)).toHaveProperty("plan");
});

test("no edit throws or changes the plan it is applied to", () => {
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan: before, edit }) => {
      const kept = structuredClone(before);
      const result = applyEdit(before, edit);
      expect(before).toEqual(kept);
      if ("plan" in result) return;
      for (const { path, message } of result.problems) {
        expect(edit).toHaveProperty([path[0] ?? -1]);
        expect(message).toMatch(/\S/);
      }
    }),
  );
});

test("what is applied in two parts is applied as one", () => {
  fc.assert(
    fc.property(arbitraryEdit(), fc.nat(), ({ plan: before, edit }, cut) => {
      const at = edit.length === 0 ? 0 : cut % edit.length;
      const first = applyUnchecked(before, edit.slice(0, at));
      if ("problems" in first) return;
      const second = applyUnchecked(first.plan, edit.slice(at));
      if ("problems" in second) return;
      expect(applyUnchecked(before, edit)).toEqual(second);
    }),
  );
});
