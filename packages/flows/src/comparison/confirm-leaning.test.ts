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
const confirmed = (leantOn: LeantOn, stands: ChosenEnd | undefined, held: Plan) => {
  const { edit, leftOut } = confirmLeaning({ written: held, completed: held }, leantOn, {
    ...(stands === undefined ? {} : { stands }),
    note: "Seen",
  });
  const edited = applyEdit(held, edit);
  if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
  return { plan: edited.plan, leftOut };
};
const confirm = (leantOn: LeantOn, stands?: ChosenEnd, held = plan): Plan =>
  confirmed(leantOn, stands, held).plan;
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

test("a new element needs any of the servers that have elements", () => {
  const servers = [{ elements: [id("dc-1")] }, { elements: [id("dc-2")] }];
  const stands = { id: id("shares"), kind: "infrastructure", name: "Shares" } as const;
  const leaning = [id("wms"), id("dc-1"), id("not-there")];
  const any = confirm({ servers, anyDoes: true, leaning }, stands);
  expect(needsOf(any, "shares")).toEqual([["dc-1 or dc-2", "observed"]]);
  expect(any.elements.map((element) => element.id)).not.toContain("not-there");
  expect(needsOf(any, "dc-1")).toBeUndefined();
});

const withThird = (...more: NonNullable<PlanInFile["elements"]>) =>
  planOf({
    elements: [
      ...(elements ?? []),
      { id: "dc-3", kind: "infrastructure", name: "DC 3", seenAs: ["10.0.0.13"] },
      ...more,
    ],
  });
const controllers = ["dc-1", "dc-2", "dc-3"].map((one) => ({ elements: [id(one)] }));
const anyOf = { servers: controllers, anyDoes: true, leaning: [id("wms")] };

test("one more server that does for all others is one more alternative, not one more to fail", () => {
  const after = confirm(anyOf, { id: id("directory") }, withThird());
  expect(needsOf(after, "directory")?.map(([targets]) => targets)).toEqual([
    "dc-1 or dc-2 or dc-3",
  ]);
});

test("what needs servers one by one, or through another, gets no further way to fail", () => {
  const held = withThird(
    { id: "each", kind: "infrastructure", name: "Each", needs: ["dc-1", "dc-2"] },
    { id: "forest", kind: "infrastructure", name: "Forest", needs: ["directory"] },
  );
  for (const one of ["each", "forest"]) {
    const after = confirm(anyOf, { id: id(one) }, held);
    expect(needsOf(after, one)).toEqual(needsOf(held, one));
    expect(needsOf(after, "wms")).toEqual([[one, "observed"]]);
  }
});

test("a server that stands for all of them needs none of the others", () => {
  const { plan: after, leftOut } = confirmed(
    { ...anyOf, servers: [...controllers, { elements: [id("dc-4")] }] },
    { id: id("dc-1") },
    withThird({ id: "dc-4", kind: "infrastructure", name: "DC 4", needs: ["dc-1"] }),
  );
  expect(leftOut).toEqual([]);
  expect(needsOf(after, "dc-1")).toBeUndefined();
  expect(needsOf(after, "wms")).toEqual([["dc-1", "observed"]]);
});

test("who is needed by what it leans on is left out and told, be it through a server or not", () => {
  const held = withThird(
    { id: "identity", kind: "service", name: "Identity", needs: ["wms"] },
    { id: "host", kind: "infrastructure", name: "Host" },
    { id: "dc-4", kind: "infrastructure", name: "DC 4", needs: ["host"] },
  );
  const leaning = [id("wms"), id("host"), id("tms")];
  const servers = [...controllers, { elements: [id("dc-4")] }];
  const { plan: after, leftOut } = confirmed(
    { servers, anyDoes: true, leaning },
    { id: id("identity") },
    held,
  );
  expect(leftOut).toEqual(["wms", "host"]);
  expect(needsOf(after, "wms")).toBeUndefined();
  expect(needsOf(after, "host")).toBeUndefined();
  expect(needsOf(after, "tms")?.at(-1)).toEqual(["identity", "observed"]);
});

test("a server that needs what stands for it is left out and told", () => {
  const held = withThird({
    id: "dc-4",
    kind: "infrastructure",
    name: "DC 4",
    needs: ["directory"],
  });
  const servers = [...controllers, { elements: [id("dc-4")] }];
  const { plan: after, leftOut } = confirmed(
    { servers, anyDoes: true, leaning: [id("wms")] },
    { id: id("directory") },
    held,
  );
  expect(leftOut).toEqual(["dc-4"]);
  expect(needsOf(after, "directory")?.map(([targets]) => targets)).toEqual([
    "dc-1 or dc-2 or dc-3",
  ]);
});

test("a server that was seen twice in no element is one sighting", () => {
  const servers = Array.from({ length: 2 }, () => ({ elements: [], address: "10.0.0.99" }));
  const stands = { id: id("shares"), kind: "infrastructure", name: "Shares" } as const;
  const after = confirm({ servers, anyDoes: true, leaning: [] }, stands);
  expect(after.elements.at(-1)?.seenAs).toEqual(["10.0.0.99"]);
});

test("what only restores what is leant on can be declared to lean on it", () => {
  const held = withThird({
    id: "identity",
    kind: "service",
    name: "Identity",
    needs: [{ targets: ["wms"], for: "recover" }],
  });
  const { plan: after, leftOut } = confirmed(anyOf, { id: id("identity") }, held);
  expect(leftOut).toEqual([]);
  expect(needsOf(after, "wms")).toEqual([["identity", "observed"]]);
});

test("where each server has its own part, each that leans needs those that it used", () => {
  const servers = [
    { elements: [id("dc-1")], users: [id("wms")] },
    { elements: [id("dc-2")], users: [id("crm"), id("wms")] },
    { elements: [], address: "10.0.0.99", users: [id("crm")] },
  ];
  const held = withThird({ id: "crm", kind: "application", name: "CRM" });
  const leantOn = { servers, anyDoes: false, leaning: [id("wms"), id("crm")] };
  const stands = { id: id("shares"), kind: "infrastructure", name: "Shares" } as const;
  const after = confirm(leantOn, stands, held);
  expect(needsOf(after, "shares")).toBeUndefined();
  expect(needsOf(after, "wms")?.map(([targets]) => targets)).toEqual(["dc-1", "dc-2"]);
  expect(needsOf(after, "crm")?.map(([targets]) => targets)).toEqual(["dc-2", "shares"]);
  expect(after.elements.at(-1)?.seenAs).toEqual(["10.0.0.99"]);
  // Without anything that stands for it, the server that is in no element is left out.
  expect(needsOf(confirm(leantOn, undefined, held), "crm")?.map(([targets]) => targets)).toEqual([
    "dc-2",
  ]);
});

test("of the elements that share a server, that one serves which stands, or else the first", () => {
  const servers = [{ elements: [id("dc-1"), id("dc-2")] }];
  const leantOn = { servers, anyDoes: true, leaning: [id("wms")] };
  const second = confirm(leantOn, { id: id("dc-2") });
  expect(needsOf(second, "dc-2")).toBeUndefined();
  expect(needsOf(second, "wms")).toEqual([["dc-2", "observed"]]);
  const stands = { id: id("both"), kind: "infrastructure", name: "Both" } as const;
  expect(needsOf(confirm(leantOn, stands), "both")).toEqual([["dc-1", "observed"]]);
});

test("what is said of a dark area answers the connections that are of it, and the area is still told", () => {
  const asked = (more: object) => {
    const found = compare(
      [
        { from: "10.0.0.2", to: "10.0.0.11", ...signIn },
        { from: "10.0.0.2", to: "10.0.0.11", port: 443 },
        { from: "10.0.0.3", to: "10.0.0.12", ...signIn },
      ],
      planOf({
        elements: [
          ...(elements ?? []),
          { id: "crm", kind: "application", name: "CRM", seenAs: ["10.0.0.3"] },
        ],
        answers: [
          { id: "a", about: "dark-area", verdict: "explained", reason: "The group's", ...more },
        ],
      }),
    );
    expect(found.darkAreas).toMatchObject([{ leaning: [{ element: "wms" }, { element: "crm" }] }]);
    return found.surprises
      .flatMap((one) => one.asked.map(({ port }) => `${one.relation.from.name} ${port}`))
      .toSorted();
  };
  const all = ["crm 88", "wms 443", "wms 88"];
  expect(asked({ to: "active-directory" })).toEqual(["wms 443"]);
  expect(asked({ to: "active-directory", from: "crm" })).toEqual(["wms 443", "wms 88"]);
  expect(asked({ to: "dns" })).toEqual(all);
  expect(asked({ to: "active-directory", until: "2026-05-15" })).toEqual(all);
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
