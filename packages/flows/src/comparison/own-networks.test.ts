import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import { compareWithPlan } from "./compare-with-plan.ts";

type InFile = NonNullable<PlanInFile["elements"]>[number];

const user: InFile = { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.5"] };
const supplier: InFile = { id: "maps", kind: "supplier", name: "Maps" };

type Told = {
  readonly server: string;
  readonly machines?: readonly string[];
  readonly ownNetworks?: readonly string[];
  readonly elements?: readonly InFile[];
  readonly answers?: NonNullable<PlanInFile["answers"]>;
};

/** Compares a plan with one application that uses LDAP and Kerberos of a server, which in turn is asked by another public address. */
function compared({ server, machines = [], ownNetworks, elements = [], answers }: Told) {
  const book = flowBook();
  const common = { protocol: "tcp", from: 0, to: 1, outcome: "succeeded", connections: 1 } as const;
  for (const port of [88, 389]) {
    for (const client of ["10.0.0.5", "192.0.2.77"]) {
      book.connection({
        ...common,
        client: { address: client },
        server: { address: server },
        port,
        roleBy: "told",
        vantage: "sensor",
      });
    }
  }
  book.machine({ host: "dc1", addresses: machines });
  const known = ownNetworks === undefined ? {} : { ownNetworks };
  const plan = planOf({
    elements: [user, ...elements],
    ...(answers === undefined ? {} : { answers }),
  });
  return compareWithPlan(
    plan,
    { dependencies: listDependencies(book, known) },
    { today: "2026-05-16" },
  );
}

function found(told: Told) {
  const { darkAreas, thirdParties, strangers } = compared(told);
  const server = darkAreas.find(({ id }) => id === "active-directory")?.servers[0]?.end;
  return {
    darkArea: server?.ownBy,
    thirdParties: thirdParties.length,
    isStranger: strangers.some(({ end }) => end.address === told.server),
  };
}

const places = ["203.0.113.10", "2001:db8:1::10"];

test.each(places)("%s of nobody who is known is a third party, and in no dark area", (server) => {
  expect(found({ server })).toEqual({
    darkArea: undefined,
    thirdParties: 1,
    isStranger: false,
  });
});

test.each(places)(
  "%s is in a dark area where a machine, or a list, says that it is own",
  (server) => {
    const own = { thirdParties: 0, isStranger: true };
    expect(found({ server, machines: [server] })).toEqual({ darkArea: "machine", ...own });
    const ownNetworks = ["203.0.113.0/24", "2001:db8:1::/48"];
    expect(found({ server, ownNetworks })).toEqual({ darkArea: "network", ...own });
    expect(found({ server, ownNetworks, machines: [server] }).darkArea).toBe("network");
    expect(found({ server, ownNetworks: ["192.0.2.0/24"] }).thirdParties).toBe(1);
  },
);

test.each(places)(
  "%s is in a dark area where the plan has it as its own, not as another's",
  (server) => {
    const dc: InFile = { id: "dc", kind: "infrastructure", name: "DC", seenAs: [server] };
    expect(found({ server, elements: [dc] })).toEqual({
      darkArea: "element",
      thirdParties: 0,
      isStranger: false,
    });
    const maps = { ...supplier, seenAs: [server] };
    expect(found({ server, elements: [maps] }).thirdParties).toBe(1);
    // Of several at one address, one that is own is enough.
    expect(found({ server, elements: [maps, dc] }).darkArea).toBe("element");
  },
);

test("an answer to a dark area holds for its servers with public addresses", () => {
  const answers = [
    { id: "a", about: "dark-area", to: "active-directory", verdict: "explained", reason: "Known" },
  ] as const;
  const asked = (told: Partial<Told>) =>
    compared({ server: "203.0.113.10", answers: [...answers], ...told }).surprises.flatMap(
      (surprise) => surprise.asked,
    ).length;
  expect(asked({})).toBe(2);
  expect(asked({ ownNetworks: ["203.0.113.10"] })).toBe(0);
});

test("who begins from an own public address is a machine of the organisation, not from outside", () => {
  const strangersOf = (ownNetworks: readonly string[]) => {
    const { strangers, fromOutside } = compared({ server: "10.0.0.9", ownNetworks });
    return [strangers.map(({ end }) => end.name).toSorted(), fromOutside];
  };
  expect(strangersOf(["203.0.113.0/24"])).toEqual([["10.0.0.9"], 1]);
  expect(strangersOf(["192.0.2.0/24"])).toEqual([["10.0.0.9", "192.0.2.77"], 0]);
});

test("what says that places are own never makes a third party more, nor a dark area less", () => {
  const network = fc.constantFrom("203.0.113.0/24", "2001:db8:1::/48", "198.51.100.0/24");
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.array(network),
      fc.array(network),
      fc.boolean(),
      (server, few, more, isTold) => {
        const machines = isTold ? [server] : [];
        const one = found({ server, ownNetworks: few });
        const other = found({ server, ownNetworks: [...few, ...more], machines });
        expect(other.thirdParties).toBeLessThanOrEqual(one.thirdParties);
        const isKept = one.darkArea === undefined || other.darkArea !== undefined;
        expect(isKept).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});
