import type { Plan } from "@mainstay/plan";
import { applyEdit, ElementId } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { confirmSurprise } from "./confirm.ts";
import { isFailing } from "./relation.ts";
import { seen } from "./testing/seen.ts";

const elements: PlanInFile["elements"] = [
  { id: "dispatch", kind: "function", name: "Dispatch", needs: ["tms"] },
  { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["orders", "maps"] },
  { id: "orders", kind: "infrastructure", name: "Orders", seenAs: ["10.0.0.2"], needs: ["disk"] },
  { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.3"] },
  { id: "maps", kind: "supplier", name: "Maps", seenAs: ["maps.example"] },
  { id: "payroll", kind: "application", name: "Payroll", seenAs: ["10.0.0.4"] },
];
const plan = planOf({ elements });
const today = "2026-05-16";
const compare = (dependencies: Parameters<typeof seen>[0][], more: Plan = plan) =>
  compareWithPlan(more, { dependencies: dependencies.map(seen) }, { today });

test("what the plan needs is declared: directly, or by a way", () => {
  const { declared, surprises } = compare([
    { from: "10.0.0.1", to: "10.0.0.2" },
    { from: "10.0.0.1", to: "10.0.0.3" },
  ]);
  expect(declared.map((one) => one.declared)).toEqual([
    { kind: "direct", path: ["tms", "orders"] },
    { kind: "implied", path: ["tms", "orders", "disk"] },
  ]);
  expect(surprises).toEqual([]);
});

describe("a requirement of which every connection failed", () => {
  const refused = { refused: 2 };

  test("was not seen and is not unseen: it fails, and is told with how the plan knows it", () => {
    const {
      seen: count,
      failingRequirements,
      unseen,
      unwatched,
      declared,
      failing,
    } = compare([{ from: "10.0.0.1", to: "10.0.0.2", outcomes: refused }]);
    expect(count).toBe(0);
    expect(failingRequirements).toEqual([{ element: "tms", target: "orders" }]);
    expect(unseen.map(({ target }) => target)).toEqual(["maps", "disk"]);
    expect(unwatched).toEqual([]);
    expect(declared.map(({ relation }) => isFailing(relation))).toEqual([true]);
    expect(failing).toMatchObject([{ declared: { kind: "direct" }, everSucceeded: false }]);
  });

  test("was seen once one connection was made, on whichever port", () => {
    const { seen: count, failingRequirements } = compare([
      { from: "10.0.0.1", to: "10.0.0.2", outcomes: refused },
      { from: "10.0.0.1", to: "10.0.0.2", port: 5432, outcomes: { unknown: 1 } },
    ]);
    expect(count).toBe(1);
    expect(failingRequirements).toEqual([]);
  });

  test("does not let its alternatives stand by", () => {
    const other = planOf({
      elements: [
        {
          id: "a",
          kind: "application",
          name: "A",
          seenAs: ["10.0.0.1"],
          needs: [{ any: ["b", "c"] }],
        },
        { id: "b", kind: "infrastructure", name: "B", seenAs: ["10.0.0.2"] },
        { id: "c", kind: "infrastructure", name: "C", seenAs: ["10.0.0.3"] },
      ],
    });
    const tried = { from: "10.0.0.1", to: "10.0.0.2", outcomes: refused };
    expect(compare([tried], other).unseen).toMatchObject([{ target: "c", standsBy: false }]);
  });

  test("is told of as failing wherever it is counted", () => {
    const end = fc.constantFrom("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "maps.example");
    const one = fc.record({
      from: end,
      to: end,
      outcomes: fc.constantFrom({ succeeded: 1 }, { refused: 2 }, { unknown: 1, blocked: 1 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (dependencies) => {
        const {
          seen: count,
          failingRequirements,
          unseen,
          unwatched,
          failing,
        } = compare(dependencies);
        const told = failing.map(({ relation }) => `${relation.from.name} ${relation.to.name}`);
        for (const { element, target } of failingRequirements) {
          expect(told).toContain(`${element} ${target}`);
        }
        // Each requirement between elements that show is in one state.
        expect(count + failingRequirements.length + unseen.length + unwatched.length).toBe(3);
      }),
    );
  });
});

test("what was seen of a port by several is known by the surest of them", () => {
  const one = { from: "10.0.0.1", to: "10.0.0.2" };
  const roles = ["lower-port", "listener", "first-seen"] as const;
  const { declared } = compare(roles.map((roleBy) => ({ ...one, roleBy })));
  expect(declared[0]?.relation.ports).toMatchObject([{ roleBy: "listener", connections: 3 }]);
});

describe("a surprise", () => {
  test("is what nobody declared, with its ports; what stands under functions comes first, and it says whether the plan has it the other way", () => {
    const { surprises } = compare([
      { from: "10.0.0.4", to: "10.0.0.2", port: 5432, outcomes: { succeeded: 3 } },
      { from: "10.0.0.4", to: "10.0.0.2", port: 445 },
      { from: "10.0.0.2", to: "10.0.0.1" },
    ]);
    expect(
      surprises.map(({ relation, asked, declared }) => [
        relation.from.name,
        relation.to.name,
        asked.map(({ port }) => port),
        declared.kind,
      ]),
    ).toEqual([
      ["orders", "tms", [443], "reversed"],
      ["payroll", "orders", [5432, 445], "none"],
    ]);
  });

  test("is also what connects to a machine that is in no element, but not what two such machines do", () => {
    const { surprises, strangers } = compare([
      { from: "10.0.0.4", to: "10.9.9.9" },
      { from: "10.9.9.8", to: "10.9.9.9" },
    ]);
    expect(surprises.map(({ relation }) => relation.to.name)).toEqual(["10.9.9.9"]);
    expect(
      strangers.map(({ end, serves, uses }) => [end.name, serves.length, uses.length]),
    ).toEqual([
      ["10.9.9.9", 2, 0],
      ["10.9.9.8", 0, 1],
    ]);
  });

  test("is not what never succeeded: that fails", () => {
    const { surprises, failing } = compare([
      { from: "10.0.0.4", to: "10.0.0.2", outcomes: { refused: 2 } },
    ]);
    expect(surprises).toEqual([]);
    expect(failing).toMatchObject([{ share: 1, everSucceeded: false, declared: { kind: "none" } }]);
  });

  test("is not asked again once it is answered, for a port or all of them, until its time is over", () => {
    const answer = {
      id: "a",
      about: "surprise",
      from: "payroll",
      to: "10.0.0.2",
      port: 445,
      verdict: "explained",
      reason: "Backups",
    } as const;
    const asked = (more: Partial<typeof answer> & { until?: string }) =>
      compare(
        [
          { from: "10.0.0.4", to: "10.0.0.2", port: 445 },
          { from: "10.0.0.4", to: "10.0.0.2", port: 22 },
        ],
        planOf({ elements, answers: [{ ...answer, ...more }] }),
      ).surprises.map((one) => [one.asked.map(({ port }) => port), one.answers.length]);
    expect(asked({})).toEqual([[[22], 1]]);
    expect(asked({ until: today })).toEqual([[[22], 1]]);
    expect(asked({ until: "2026-05-15" })).toEqual([[[445, 22], 0]]);
  });

  test("confirmed is declared, and a stranger gets an element that is seen as it", () => {
    const dependencies = [{ from: "10.0.0.4", to: "db-9.example" }];
    const [surprise] = compare(dependencies).surprises;
    if (surprise === undefined) throw new Error("there is no surprise");
    const edit = confirmSurprise({ written: plan, completed: plan }, surprise, {
      from: plan.elements[5],
      to: { id: ElementId.parse("db-9"), kind: "infrastructure", name: "Database 9" },
      note: "Seen for a week",
    });
    const edited = applyEdit(plan, edit);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    expect(edited.plan.elements.at(-1)).toMatchObject({ id: "db-9", seenAs: ["db-9.example"] });
    const after = compare(dependencies, edited.plan);
    expect(after.surprises).toEqual([]);
    expect(after.declared).toMatchObject([{ declared: { path: ["payroll", "db-9"] } }]);
  });
});

describe("unseen", () => {
  test("is a requirement of which nothing was seen by somebody who sees one of its ends", () => {
    const {
      unseen,
      seen: count,
      unwatched,
    } = compare([{ from: "10.0.0.1", to: "10.0.0.2", first: 1000, last: 5000 }]);
    expect(count).toBe(1);
    expect(unseen.map(({ element, target, lookedFor }) => [element, target, lookedFor])).toEqual([
      ["tms", "maps", [{ vantage: "sensor", from: 1000, to: 5000 }]],
      ["orders", "disk", [{ vantage: "sensor", from: 1000, to: 5000 }]],
    ]);
    expect(unwatched).toEqual([]);
  });

  test("may be among what was too much to be compared, unless it was looked up there", () => {
    const more = planOf({
      elements: [
        ...(elements ?? []).map((one) =>
          one.id === "tms" ? { ...one, needs: ["orders", "teams"] } : one,
        ),
        { id: "teams", kind: "service", name: "Teams" },
      ],
    });
    const dependencies = [
      { from: "10.0.0.1", to: "10.0.0.3" },
      { from: "10.0.0.4", to: "52.112.0.1", scope: "microsoft-365" as const, service: "teams" },
    ].map(seen);
    const found = (leftOut?: { edges: number; isLookedUp: boolean }) =>
      compareWithPlan(
        more,
        { dependencies, ...(leftOut === undefined ? {} : { leftOut }) },
        { today },
      ).unseen.map(({ target, mayBeLeftOut }) => `${target} ${mayBeLeftOut}`);
    expect(found()).toEqual(["orders false", "teams false", "disk false"]);
    expect(found({ edges: 9, isLookedUp: false })).toEqual([
      "orders true",
      "teams true",
      "disk true",
    ]);
    // A list knows servers of Microsoft 365, and no place does.
    expect(found({ edges: 9, isLookedUp: true })).toEqual([
      "orders false",
      "teams true",
      "disk false",
    ]);
  });

  test("is not what nobody watched", () => {
    const { unseen, unwatched } = compare([]);
    expect(unseen).toEqual([]);
    expect(unwatched).toHaveLength(3);
  });

  test("a machine that watches itself looks for what it needs and is needed for, not for others", () => {
    const dependencies = [seen({ from: "10.0.0.1", to: "10.0.0.3", seenFrom: "agent" })];
    const machine = { host: "tms-host", addresses: ["10.0.0.1"] };
    const watches = [{ vantage: "agent", from: 0, to: 60_000, machine }];
    const { unseen, unwatched } = compareWithPlan(plan, { dependencies, watches }, { today });
    expect(unseen.map(({ element, target }) => `${element} ${target}`)).toEqual([
      "tms orders",
      "tms maps",
    ]);
    expect(unwatched).toEqual([{ element: "orders", target: "disk" }]);
  });

  describe("a machine that watches TCP alone", () => {
    const other = planOf({
      elements: [
        {
          id: "app",
          kind: "application",
          name: "App",
          seenAs: ["10.0.0.1"],
          needs: ["resolver", "clock", "zone", "disk"],
        },
        { id: "resolver", kind: "infrastructure", name: "DNS", seenAs: ["10.0.0.53"] },
        { id: "clock", kind: "infrastructure", name: "Clock", seenAs: ["10.0.0.54:123"] },
        { id: "zone", kind: "infrastructure", name: "Zone", seenAs: ["10.0.0.55"] },
        { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.6"] },
      ],
    });
    const machine = { host: "app01", addresses: ["10.0.0.1"] };
    const agent = { vantage: "app01", from: 0, to: 60_000, share: 1, machine };
    const zone = seen({ from: "10.0.0.9", to: "10.0.0.55", port: 53, role: "dns" });
    const found = (transports: readonly ("tcp" | "udp")[]) =>
      compareWithPlan(
        other,
        { dependencies: [zone], watches: [{ ...agent, transports }] },
        { today },
      );
    const targets = (all: readonly { readonly target: string }[]) => all.map((one) => one.target);

    test("is asked nothing of what may be of UDP: by name, by port, or as it was seen", () => {
      const { unseen, unwatched } = found(["tcp"]);
      expect(targets(unseen)).toEqual(["disk"]);
      expect(targets(unwatched)).toEqual(["resolver", "clock", "zone"]);
      expect(targets(found(["tcp", "udp"]).unseen)).toHaveLength(4);
    });

    test("leaves it open who leans on name resolution and time", () => {
      expect(found(["tcp"]).darkAreas).toMatchObject([
        {
          id: "dns",
          servers: [{ end: { elements: ["zone"] } }],
          isSingle: false,
          isUnwatched: true,
        },
        { id: "time", servers: [], leaning: [], isSingle: false, isUnwatched: true },
      ]);
      expect(found(["tcp", "udp"]).darkAreas).toMatchObject([
        { id: "dns", isSingle: true, isUnwatched: false },
      ]);
    });
  });

  test("an alternative of one that was seen stands by", () => {
    const other = planOf({
      elements: [
        {
          id: "a",
          kind: "application",
          name: "A",
          seenAs: ["10.0.0.1"],
          needs: [{ any: ["b", "c"] }],
        },
        { id: "b", kind: "infrastructure", name: "B", seenAs: ["10.0.0.2"] },
        { id: "c", kind: "infrastructure", name: "C", seenAs: ["10.0.0.3"] },
      ],
    });
    const { unseen } = compare([{ from: "10.0.0.1", to: "10.0.0.2" }], other);
    expect(unseen).toMatchObject([{ target: "c", standsBy: true }]);
  });
});

describe("two sites that have the same addresses", () => {
  const use = { from: "10.0.0.1", to: "10.9.9.9" };
  const both = [
    { ...use, site: "North" },
    { ...use, site: "South" },
  ];
  const answer = { id: "a", about: "surprise", verdict: "explained", reason: "Backups" } as const;
  const asked = (dependencies: Parameters<typeof seen>[0][], to?: string) =>
    compare(
      dependencies,
      planOf({ elements, answers: to === undefined ? [] : [{ ...answer, to }] }),
    ).surprises.flatMap((one) => (one.asked.length === 0 ? [] : [one.relation.to.name]));

  test("have two machines, which the plan can have apart", () => {
    const { surprises, strangers } = compare(both);
    expect(strangers.map(({ end }) => end.name)).toEqual([
      "10.9.9.9 in North",
      "10.9.9.9 in South",
    ]);
    const [surprise] = surprises;
    if (surprise === undefined) throw new Error("there is no surprise");
    const edit = confirmSurprise({ written: plan, completed: plan }, surprise, {
      from: plan.elements[1],
      to: { id: ElementId.parse("share"), kind: "infrastructure", name: "Share" },
      note: "Seen for a week",
    });
    const edited = applyEdit(plan, edit);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    const after = compare(both, edited.plan);
    expect(after.declared.map(({ relation }) => relation.to.name)).toEqual(["share"]);
    expect(after.strangers.map(({ end }) => end.name)).toEqual(["10.9.9.9 in South"]);
  });

  test("are not told apart by what means the same everywhere", () => {
    const names = (to: string) =>
      compare(both.map((one) => ({ ...one, to }))).surprises.map(({ relation }) => relation.to);
    expect(names("203.0.113.9")).toMatchObject([{ name: "203.0.113.9" }]);
    expect(names("db.example")).toMatchObject([{ name: "db.example" }]);
    expect(names("printer")).toMatchObject([{ name: "printer in North" }, { site: "South" }]);
  });

  test("keep the answers of one from silencing the other", () => {
    expect(asked(both)).toEqual(["10.9.9.9 in North", "10.9.9.9 in South"]);
    expect(asked(both, "10.9.9.9 in South")).toEqual(["10.9.9.9 in North"]);
  });

  test("an answer without a site is the default site's, or that of the only one that has the address", () => {
    const unsaid = [use, ...both.slice(0, 1)];
    expect(asked(unsaid)).toEqual(["10.9.9.9 in default", "10.9.9.9 in North"]);
    expect(asked(unsaid, "10.9.9.9")).toEqual(["10.9.9.9 in North"]);
    expect(asked([use], "10.9.9.9")).toEqual([]);
    expect(asked([use], "10.9.9.9 in default")).toEqual([]);
    expect(asked(both.slice(0, 1), "10.9.9.9")).toEqual([]);
    expect(asked(both, "10.9.9.9")).toEqual(["10.9.9.9 in North", "10.9.9.9 in South"]);
  });
});

test("a dark area has its servers, all that leans on them, whether it says so, and what stops with it", () => {
  const { darkAreas } = compare([
    { from: "10.0.0.1", to: "10.0.0.9", port: 88, role: "domain-controller" },
    { from: "10.0.0.4", to: "10.0.0.9", port: 88, role: "domain-controller" },
    { from: "10.7.7.7", to: "10.0.0.9", port: 88, role: "domain-controller" },
    {
      from: "10.7.7.7",
      process: "C:\\x\\miiserver.exe",
      to: "login.example",
      scope: "microsoft-365",
    },
  ]);
  expect(
    darkAreas.map(({ id, isSingle, leaning, others, reaches }) => [
      id,
      isSingle,
      leaning,
      others,
      [...reaches],
    ]),
  ).toEqual([
    [
      "active-directory",
      true,
      [
        { element: "tms", declares: false },
        { element: "payroll", declares: false },
      ],
      1,
      ["tms", "payroll", "dispatch"],
    ],
    ["identity-sync", true, [], 0, []],
  ]);
});

test("a third party stands under the functions that rest on its users", () => {
  const { thirdParties } = compare([
    { from: "10.0.0.1", to: "198.51.100.7", scope: "third-party" },
    { from: "10.0.0.1", to: "maps.example", scope: "third-party" },
    {
      from: "10.0.0.1",
      to: "198.51.100.8",
      reverseName: "mx.carrier.example",
      scope: "third-party",
      outcomes: { succeeded: 2 },
    },
    { from: "10.0.0.4", to: "scan.example", scope: "third-party" },
    { from: "10.0.0.4", to: "gone.example", scope: "third-party", outcomes: { refused: 1 } },
  ]);
  const dispatch = [{ function: "dispatch" }];
  expect(thirdParties.map(({ end, knownBy, functions }) => [end.name, knownBy, functions])).toEqual(
    [
      ["198.51.100.8", "reverse-name", dispatch],
      ["198.51.100.7", "address", dispatch],
      ["maps", "element", dispatch],
      ["scan.example", "name", []],
    ],
  );
});

describe("one address with several names", () => {
  const front = { from: "10.0.0.1", at: "203.0.113.5", scope: "third-party" as const };
  const called = ["maps.example", "news.example", "pay.example"];
  /** As it is called by nobody: by the first of its names. */
  const guessed = (...names: readonly string[]) => {
    const [host = "", ...otherNames] = names;
    return { ...front, to: host, otherNames };
  };
  const asked = (name: string) => ({
    ...front,
    to: name,
    askedFor: name,
    otherNames: called.filter((one) => one !== name),
  });
  const answer = { id: "a", about: "surprise", verdict: "explained", reason: "Known" } as const;
  const askedAfter = (dependencies: Parameters<typeof seen>[0][], to: string) =>
    compare(dependencies, planOf({ elements, answers: [{ ...answer, to }] })).surprises.flatMap(
      (one) => (one.asked.length === 0 ? [] : [one.relation.to.name]),
    );

  test("is the element that the plan knows by any of them, unless clients asked for another", () => {
    expect(compare([guessed("cdn.example", "maps.example")]).declared).toMatchObject([
      { relation: { to: { name: "maps", otherNames: ["maps.example"] } } },
    ]);
    const { declared, surprises } = compare([asked("pay.example"), asked("maps.example")]);
    expect(declared.map(({ relation }) => relation.to.name)).toEqual(["maps"]);
    expect(surprises.map(({ relation }) => relation.to.name)).toEqual(["pay.example"]);
  });

  test("has each name that clients asked for apart, and is one machine all the same", () => {
    const used = called.map((name) => ({ ...asked(name), role: "web" }));
    expect(compare(used).thirdParties.map(({ end }) => end.name)).toEqual([
      "maps",
      "news.example",
      "pay.example",
    ]);
  });

  test("is found by an answer to any of them, by which it was called when somebody gave it", () => {
    const shown = guessed("cdn.example", "news.example");
    expect(askedAfter([shown], "news.example")).toEqual([]);
    expect(askedAfter([shown], "cdn.example")).toEqual([]);
    expect(askedAfter([asked("pay.example")], "news.example")).toEqual([]);
    expect(askedAfter([shown], "pay.example")).toEqual(["cdn.example"]);
  });

  test("is not answered for by what is said of another that clients ask for by its name", () => {
    const both = [asked("pay.example"), asked("news.example")];
    expect(askedAfter(both, "news.example")).toEqual(["pay.example"]);
    expect(askedAfter(both, "203.0.113.5")).toEqual([]);
  });
});

describe("what was said of a third party", () => {
  const said = {
    id: "known",
    about: "third-party",
    verdict: "explained",
    reason: "Known",
  } as const;
  const used = [
    { from: "10.0.0.1", to: "bank.example", scope: "third-party" as const },
    { from: "10.0.0.1", to: "bank.example", port: 8443, scope: "third-party" as const },
    { from: "10.0.0.4", to: "bank.example", scope: "third-party" as const },
    { from: "10.0.0.1", to: "10.9.9.9" },
  ];
  const found = (answer: object) => {
    const answered = planOf({ elements, answers: [{ ...said, ...answer }] });
    const { surprises, thirdParties } = compare(used, answered);
    return {
      asked: surprises.flatMap(({ relation: { from, to }, asked }) =>
        asked.map(({ port }) => `${from.name} ${to.name} ${port}`),
      ),
      by: surprises.flatMap(({ relation: { from, to }, answers }) =>
        answers.map(({ id }) => `${from.name} ${to.name} by ${id}`),
      ),
      thirdParties: thirdParties.map(({ end }) => end.name),
    };
  };

  test("answers the surprises of it, all or those of who is named, and says so", () => {
    expect(found({ to: "bank.example" })).toMatchObject({
      asked: ["tms 10.9.9.9 443"],
      by: ["tms bank.example by known", "payroll bank.example by known"],
    });
    expect(found({ from: "tms", to: "bank.example", verdict: "rejected" })).toMatchObject({
      asked: ["tms 10.9.9.9 443", "payroll bank.example 443"],
      by: ["tms bank.example by known"],
    });
  });

  test("does not make it one that nobody uses, and answers nothing of others", () => {
    expect(found({ to: "bank.example" }).thirdParties).toEqual(["bank.example"]);
    expect(found({ to: "10.9.9.9" }).by).toEqual([]);
  });
});

test("every relation is declared, a surprise, failed, or between strangers", () => {
  const end = fc.constantFrom(
    "10.0.0.1",
    "10.0.0.2",
    "10.0.0.3",
    "10.0.0.4",
    "10.9.9.9",
    "maps.example",
  );
  const one = fc.record({
    from: end,
    to: end,
    port: fc.constantFrom(22, 443),
    outcomes: fc.constantFrom({ succeeded: 1 }, { refused: 2 }, { unknown: 1, blocked: 1 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (dependencies) => {
      const { declared, surprises, failing, strangers } = compare(dependencies);
      const told = new Set([
        ...declared.map(({ relation }) => pair(relation)),
        ...surprises.map(({ relation }) => pair(relation)),
        ...failing.map(({ relation }) => pair(relation)),
        ...strangers.flatMap(({ serves }) =>
          serves.filter(({ from }) => from.elements.length === 0).map(pair),
        ),
      ]);
      const all = dependencies.filter(({ from, to }) => from !== to);
      expect(told.size).toBe(new Set(all.map(({ from, to }) => `${from} ${to}`)).size);
    }),
  );
});

function pair({ from, to }: { from: { name: string }; to: { name: string } }): string {
  return `${from.name} ${to.name}`;
}
