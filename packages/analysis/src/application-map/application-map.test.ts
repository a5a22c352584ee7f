import { ElementId, type Plan, UnitId } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceClass, referenceUse } from "../testing/reference-application-map.ts";
import { type ApplicationMap, applicationMap } from "./application-map.ts";
import type { MeasuredEvidence } from "./measured-uses.ts";

const units = [
  { id: "depot", name: "Depot" },
  { id: "yard", name: "Yard", parent: "depot", headcount: 60 },
  { id: "yard-north", name: "North yard", parent: "yard", headcount: 15 },
  { id: "office", name: "Office", parent: "depot", headcount: 20 },
  { id: "workshop", name: "Workshop", parent: "depot", headcount: 5 },
];

const plan = planOf({
  units,
  elements: [
    { id: "loading", kind: "process", name: "Loading", unit: "yard", needs: ["lists"] },
    {
      id: "billing",
      kind: "process",
      name: "Billing",
      unit: "office",
      needs: ["mail", { targets: ["chat"], for: "recover" }],
    },
    {
      id: "repair",
      kind: "process",
      name: "Repair",
      unit: "workshop",
      needs: [
        { targets: ["mail"], loss: 0.2 },
        { targets: ["wiki"], loss: 0 },
      ],
    },
    { id: "lists", kind: "application", name: "Lists", unit: "office", needs: ["store"] },
    { id: "mail", kind: "service", name: "Mail" },
    { id: "store", kind: "service", name: "Store" },
    { id: "wiki", kind: "service", name: "Wiki" },
    { id: "chat", kind: "service", name: "Chat" },
  ],
});

const element = (id: string) => ElementId.parse(id);
const unit = (id: string) => UnitId.parse(id);
function seen(
  who: string,
  what: string,
  { kind = "active", users = 1, ofUsers = 10 }: Partial<MeasuredEvidence> = {},
): MeasuredEvidence {
  return { unit: unit(who), service: element(what), kind, users, ofUsers, source: "a report" };
}

function classes(evidence: readonly MeasuredEvidence[] = []) {
  const { services } = applicationMap(plan, { evidence });
  return Object.fromEntries(services.map((row) => [row.service, row.class]));
}

describe("9.1 rows", () => {
  test("are services and applications, and what is used without being in the plan", () => {
    const { services } = applicationMap(plan, {
      evidence: [seen("office", "whiteboard"), seen("office", "forms", { users: 0 })],
    });
    expect(services.map(({ service, inPlan }) => [service, inPlan])).toEqual([
      ["lists", true],
      ["mail", true],
      ["store", true],
      ["wiki", true],
      ["chat", true],
      ["whiteboard", false],
    ]);
  });
});

describe("9.2 declared", () => {
  const declaredIn = (map: ReturnType<typeof applicationMap>, service: string) =>
    map.services
      .find((row) => row.service === service)
      ?.listUses()
      .map((use) => [use.unit, use.declaredBy, ...map.pathTo(use.unit, element(service))]);
  const declared = (service: string) => declaredIn(applicationMap(plan, { evidence: [] }), service);

  test("by work that reaches it, or by technology alone", () => {
    expect(declared("store")).toEqual([
      ["yard", "work", "loading", "lists", "store"],
      ["office", "technology", "lists", "store"],
    ]);
  });

  test("what a loss costs is not asked, but recovery is no use", () => {
    expect(declared("wiki")).toEqual([["workshop", "work", "repair", "wiki"]]);
    expect(declared("chat")).toEqual([]);
  });

  test("an element does not reach itself, but others of its unit do, and a ring leads back", () => {
    const own = planOf({
      units: [{ id: "it", name: "IT" }],
      elements: [
        { id: "support", kind: "process", name: "Support", unit: "it", needs: ["desk", "mail"] },
        { id: "desk", kind: "application", name: "Desk", unit: "it", needs: ["mail"] },
        { id: "mail", kind: "service", name: "Mail", unit: "it" },
        { id: "wiki", kind: "service", name: "Wiki", unit: "it" },
        { id: "sign-in", kind: "service", name: "Sign-in", unit: "it", needs: ["directory"] },
        { id: "directory", kind: "service", name: "Directory", needs: ["sign-in"] },
      ],
    });
    const map = applicationMap(own, { evidence: [] });
    expect(declaredIn(map, "desk")).toEqual([["it", "work", "support", "desk"]]);
    expect(declaredIn(map, "mail")).toEqual([["it", "work", "support", "mail"]]);
    expect(declaredIn(map, "wiki")).toEqual([]);
    expect(declaredIn(map, "sign-in")).toEqual([
      ["it", "technology", "sign-in", "directory", "sign-in"],
    ]);
  });

  test("nothing for the units below or above, and nothing by what no unit owns", () => {
    const tree = planOf({
      units: [
        { id: "hubs", name: "Hubs" },
        { id: "north", name: "North", parent: "hubs" },
        { id: "dock", name: "Dock", parent: "north" },
      ],
      elements: [
        { id: "sorting", kind: "process", name: "Sorting", unit: "north", needs: ["scanner"] },
        { id: "guard", kind: "process", name: "Guard", needs: ["camera"] },
        { id: "scanner", kind: "application", name: "Scanner" },
        { id: "camera", kind: "application", name: "Camera" },
      ],
    });
    const map = applicationMap(tree, { evidence: [] });
    expect(declaredIn(map, "scanner")).toEqual([["north", "work", "sorting", "scanner"]]);
    expect(declaredIn(map, "camera")).toEqual([]);
  });
});

test("9.3 of several pieces of evidence the largest share counts", () => {
  const { services } = applicationMap(plan, {
    evidence: [seen("office", "chat", { users: 2 }), seen("office", "chat", { users: 5 })],
  });
  const [use] = services.find(({ service }) => service === "chat")?.listUses() ?? [];
  expect(use?.active).toMatchObject({ users: 5, share: 0.5 });
});

test("9.3 evidence of a unit that the plan does not have is handed back", () => {
  const stray = seen("garage", "chat");
  const map = applicationMap(plan, { evidence: [stray] });
  expect(map.unplaced).toEqual([stray]);
  expect(map.services.find(({ service }) => service === "chat")?.class).toBe("unused");
});

describe("9.5 weight", () => {
  test("is the headcount, else the people that evidence counts, else unknown", () => {
    const { units: weights } = applicationMap(plan, { evidence: [] });
    expect(weights[0]).toEqual({ unit: "depot", weight: 0, from: "unknown" });
    expect(weights[1]).toEqual({ unit: "yard", weight: 60, from: "headcount" });
    const counted = applicationMap(plan, { evidence: [seen("depot", "chat")] });
    expect(counted.units[0]).toEqual({ unit: "depot", weight: 10, from: "users" });
  });

  test("is the same for all where nothing is known", () => {
    const unknown = planOf({ units: units.map(({ id, name }) => ({ id, name })) });
    const { units: weights } = applicationMap(unknown, { evidence: [] });
    expect(weights.map(({ weight, from }) => [weight, from])).toEqual(
      units.map(() => [1, "equal"]),
    );
  });
});

describe("9.6 class", () => {
  test("by what is declared alone", () => {
    expect(classes()).toEqual({
      lists: "specific",
      mail: "shared",
      store: "enterprise-wide",
      wiki: "specific",
      chat: "unused",
    });
  });

  test("two units are several, wherever they stand in the tree", () => {
    expect(classes([seen("yard-north", "lists")])).toMatchObject({ lists: "enterprise-wide" });
    expect(classes([seen("yard-north", "wiki")])).toMatchObject({ wiki: "shared" });
    expect(classes([seen("depot", "wiki")])).toMatchObject({ wiki: "shared" });
  });

  test("exactly 75 % is enough", () => {
    expect(classes([seen("yard", "chat"), seen("yard-north", "chat")])).toMatchObject({
      chat: "enterprise-wide",
    });
    expect(classes([seen("yard", "chat"), seen("workshop", "chat")])).toMatchObject({
      chat: "shared",
    });
  });

  test("each kind of evidence alone", () => {
    const { services } = applicationMap(plan, {
      evidence: [seen("yard", "mail", { kind: "licensed" }), seen("office", "mail")],
    });
    expect(services.find(({ service }) => service === "mail")).toMatchObject({
      class: "enterprise-wide",
      classInUse: "shared",
      classBy: { declared: "shared", active: "specific", licensed: "specific" },
    });
  });
});

test("9.7 where plan and evidence disagree", () => {
  const { disagreements } = applicationMap(plan, {
    evidence: [
      seen("office", "mail", { users: 0 }),
      seen("workshop", "mail", { users: 0, ofUsers: 0 }),
      seen("office", "store", { users: 0 }),
      seen("workshop", "chat", { kind: "licensed", users: 4, ofUsers: 5 }),
      seen("workshop", "chat", { users: 0 }),
      seen("workshop", "wiki", { kind: "licensed", users: 4, ofUsers: 5 }),
      seen("yard", "chat", { users: 3 }),
      seen("office", "chat", { users: 9 }),
      seen("yard-north", "lists", { users: 8 }),
      seen("yard", "lists", { users: 9 }),
    ],
  });
  expect(disagreements.map((found) => [found.kind, found.unit, found.service])).toEqual([
    ["active-not-declared", "office", "chat"],
    ["active-not-declared", "yard-north", "lists"],
    ["active-not-declared", "yard", "chat"],
    ["declared-not-seen", "office", "mail"],
    ["licensed-not-used", "workshop", "chat"],
  ]);
});

describe("9.2 and 9.6 on random plans", () => {
  test("classes and ways are those of the specification's text", () => {
    fc.assert(
      fc.property(arbitraryMap, ({ content, evidence }) => {
        const random = planOf(content);
        const { services, pathTo } = applicationMap(random, { evidence });
        for (const { service, listUses, ...row } of services) {
          expect(row.class).toBe(referenceClass(random, evidence, service));
          const uses = new Map(listUses().map((use) => [use.unit, use]));
          for (const { id } of random.units) {
            const expected = referenceUse(random, id, service);
            const path = pathTo(id, service);
            expect(uses.get(id)?.declaredBy).toBe(expected?.by);
            expect(path).toHaveLength(expected?.length ?? 0);
            expect(path.length === 0 || isWay(random, id, path)).toBe(true);
          }
        }
      }),
    );
  });

  test("where units stand in the tree changes nothing", () => {
    fc.assert(
      fc.property(arbitraryMap, ({ content, evidence }) => {
        const flat = content.units?.map((inTree) => ({ ...inTree, parent: undefined }));
        const map = applicationMap(planOf(content), { evidence });
        expect(shown(applicationMap(planOf({ ...content, units: flat }), { evidence }))).toEqual(
          shown(map),
        );
      }),
    );
  });

  test("one more piece of evidence never lowers the share", () => {
    fc.assert(
      fc.property(arbitraryMap, ({ content, evidence: [more, ...evidence] }) => {
        // A unit without a headcount weighs what evidence counts in it, so more of it can change every share.
        const random = planOf({
          ...content,
          units: content.units?.map(({ headcount = 1, ...rest }) => ({ ...rest, headcount })),
        });
        const before = applicationMap(random, { evidence });
        const after = applicationMap(random, {
          evidence: more === undefined ? evidence : [...evidence, more],
        });
        for (const { service, share } of before.services) {
          const now = after.services.find((row) => row.service === service);
          expect(now?.share).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });
});

/** Whether an element of the unit begins it, and each element needs the next one to operate. */
function isWay({ elements }: Plan, owner: UnitId, path: readonly ElementId[]): boolean {
  const on = path.map((id) => elements.find((candidate) => candidate.id === id));
  return (
    on[0]?.unit === owner &&
    path.slice(1).every((next, at) => {
      const { needs = [] } = on[at] ?? {};
      return needs.some((need) => need.for !== "recover" && need.targets.includes(next));
    })
  );
}

function shown({ services, disagreements, units: weights }: ApplicationMap) {
  const rows = services.map(({ listUses, ...row }) => ({ ...row, uses: listUses() }));
  return { rows, disagreements, weights };
}

const arbitraryMap = fc
  .record({ units: fc.integer({ min: 1, max: 5 }), elements: fc.integer({ min: 1, max: 8 }) })
  .chain((counts) => {
    const unitIds = Array.from({ length: counts.units }, (_, at) => `u-${at}`);
    const ids = Array.from({ length: counts.elements }, (_, at) => `e-${at}`);
    const content: fc.Arbitrary<PlanInFile> = fc.record({
      units: fc.tuple(
        ...unitIds.map((id, at) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            parent: fc.constantFrom(undefined, ...unitIds.slice(0, at)),
            headcount: fc.constantFrom(undefined, 0, 1, 2, 3, 9),
          }),
        ),
      ),
      elements: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            kind: fc.constantFrom("process" as const, "service" as const, "team" as const),
            unit: fc.constantFrom(undefined, ...unitIds),
            needs: fc.array(
              fc.record({
                targets: fc
                  .constantFrom(...ids)
                  .map((target) => (target === id ? [] : [target]))
                  .filter((targets) => targets.length > 0 || ids.length === 1),
                loss: fc.constantFrom(0, 0.5, 1),
                for: fc.constantFrom("operate" as const, "recover" as const, "both" as const),
              }),
              { maxLength: ids.length === 1 ? 0 : 3 },
            ),
          }),
        ),
      ),
    });
    const evidence = fc.array(
      fc
        .record({
          unit: fc.constantFrom(...unitIds.map((id) => unit(id))),
          service: fc.constantFrom(...ids.map((id) => element(id))),
          kind: fc.constantFrom("active" as const, "licensed" as const),
          users: fc.nat(3),
          more: fc.nat(3),
          source: fc.constant("a report"),
        })
        .map(({ more, ...entry }) => ({ ...entry, ofUsers: entry.users + more })),
      { maxLength: 6 },
    );
    return fc.record({ content, evidence });
  });
