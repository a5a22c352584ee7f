import { applyEdit, ElementId, type Plan } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { confirmLeaning, type LeantOn } from "./confirm-leaning.ts";
import type { ChosenEnd } from "./confirmed-elements.ts";
import { silentOf } from "./leaning.ts";
import { seen } from "./testing/seen.ts";

const elements: PlanInFile["elements"] = [
  { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["directory"] },
  { id: "wms", kind: "application", name: "WMS", seenAs: ["10.0.0.2"] },
  { id: "dc-1", kind: "infrastructure", name: "DC 1", seenAs: ["10.0.0.11"] },
  { id: "dc-2", kind: "infrastructure", name: "DC 2", seenAs: ["10.0.0.12"] },
  {
    id: "directory",
    kind: "infrastructure",
    name: "Directory",
    needs: [{ any: ["dc-1", "dc-2"] }],
  },
];
const plan = planOf({ elements });
const compare = (dependencies: Parameters<typeof seen>[0][], held: Plan = plan) =>
  compareWithPlan(held, { dependencies: dependencies.map(seen) }, { today: "2026-05-16" });
const confirm = (leantOn: LeantOn, stands: ChosenEnd): Plan => {
  const edit = confirmLeaning({ written: plan, completed: plan }, leantOn, {
    stands,
    note: "Seen",
  });
  const edited = applyEdit(plan, edit);
  if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
  return edited.plan;
};
const id = (text: string) => ElementId.parse(text);
const needsOf = (held: Plan, of: string) =>
  held.elements
    .find((element) => element.id === of)
    ?.needs?.map(({ targets, evidence }) => [targets.join(" or "), evidence]);

const signIn = { port: 88, role: "domain-controller" };
const dependencies = ["10.0.0.11", "10.0.0.12", "10.0.0.13"].flatMap((to) => [
  { from: "10.0.0.1", to, ...signIn },
  { from: "10.0.0.2", to, ...signIn },
  { from: "10.0.0.11", to, ...signIn },
]);

test("one element stands for the servers, and whoever did not say so needs it", () => {
  const [area] = compare(dependencies).darkAreas;
  if (area === undefined) throw new Error("nothing was found");
  expect(silentOf(area.leaning)).toEqual(["wms"]);
  const servers = area.servers.map(({ end }) => end);
  const leantOn = { servers, anyDoes: area.anyDoes, leaning: silentOf(area.leaning) };
  const after = confirm(leantOn, { id: id("directory") });
  expect(needsOf(after, "wms")).toEqual([["directory", "observed"]]);
  expect(needsOf(after, "tms")).toEqual(needsOf(plan, "tms"));
  expect(needsOf(after, "directory")).toEqual(needsOf(plan, "directory"));
  expect(after.elements.at(-1)?.seenAs).toEqual(["directory", "10.0.0.13"]);
  const again = compare(dependencies, after);
  expect(again.darkAreas).toMatchObject([{ id: "active-directory", isAsked: false }]);
  expect(again.surprises.filter(({ relation }) => relation.from.name === "wms")).toEqual([]);
});

test("a new element needs any of the servers that have elements, or each where none does for another", () => {
  const servers = [{ elements: [id("dc-1")] }, { elements: [id("dc-2")] }];
  const stands = { id: id("shares"), kind: "infrastructure", name: "Shares" } as const;
  const leaning = [id("wms"), id("dc-1"), id("not-there")];
  const any = confirm({ servers, anyDoes: true, leaning }, stands);
  expect(needsOf(any, "shares")).toEqual([["dc-1 or dc-2", "observed"]]);
  expect(any.elements.map((element) => element.id)).not.toContain("not-there");
  expect(needsOf(any, "dc-1")).toBeUndefined();
  const each = confirm({ servers, anyDoes: false, leaning }, stands);
  expect(needsOf(each, "shares")).toEqual([
    ["dc-1", "observed"],
    ["dc-2", "observed"],
  ]);
});

test("what is said of a dark area holds for all who lean on it, or for one of them", () => {
  const said = (more: object) =>
    compare(
      dependencies.filter(({ to }) => to !== "10.0.0.13"),
      planOf({
        elements: [
          ...(elements ?? []),
          { id: "crm", kind: "application", name: "CRM", seenAs: ["10.0.0.3"] },
        ],
        answers: [
          { id: "a", about: "dark-area", verdict: "explained", reason: "The group's", ...more },
        ],
      }),
    ).darkAreas.map(({ isAsked, answers }) => [isAsked, answers.length]);
  expect(said({ to: "active-directory" })).toEqual([[false, 1]]);
  expect(said({ to: "active-directory", from: "wms" })).toEqual([[false, 1]]);
  expect(said({ to: "active-directory", from: "crm" })).toEqual([[true, 0]]);
  expect(said({ to: "active-directory", until: "2026-05-15" })).toEqual([[true, 0]]);
  expect(said({ to: "dns" })).toEqual([[true, 0]]);
  expect(said({ to: "active-directory", about: "surprise" })).toEqual([[true, 0]]);
});
