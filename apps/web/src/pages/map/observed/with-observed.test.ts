import type { ObservedNearDocument } from "@mainstay/api";
import { describe, expect, test } from "vitest";
import { fold } from "../drawn/fold.ts";
import { toDrawn } from "../drawn/to-drawn.ts";
import type { Neighbour, ObservedRelation, Way } from "../drawn/drawn.ts";
import { withObserved } from "./with-observed.ts";

const elements = [element("tms", 0), element("orders", -1), element("mail", -1), element("web", 1)];
const ways = [way("tms", "orders"), way("tms", "mail"), way("web", "tms")];

const observed: ObservedNearDocument = {
  window: { from: "2026-06-03T11:00:00Z", until: "2026-06-03T12:00:00Z" },
  relations: [
    relation("tms", "orders", "direct"),
    relation("web", "orders", "implied"),
    relation("orders", "payroll", "none"),
    { ...relation("tms", "203.0.113.9", "none"), scope: "third-party" },
    { ...relation("10.9.9.9", "tms", "none") },
  ],
  others: [{ id: "payroll", name: "Payroll", kind: "application" }],
  leftOut: 0,
  darkAreas: [],
  thirdParties: [],
  notCompared: 0,
  unseen: [{ element: "tms", target: "mail" }],
  standingBy: [],
  unwatched: [{ element: "web", target: "tms" }],
};

describe("held against what was observed", () => {
  const both = withObserved({ elements, ways }, observed, "both");

  test("every dependency says how far both agree, and what nobody declared is one too", () => {
    expect(both.ways.map(({ from, to, agreement }) => [from, to, agreement])).toEqual([
      ["tms", "orders", "seen"],
      ["tms", "mail", "unseen"],
      ["web", "tms", "unwatched"],
      ["web", "orders", "implied"],
      ["orders", "payroll", "surprise"],
      ["tms", "seen:203.0.113.9", "surprise"],
      ["seen:10.9.9.9", "tms", "surprise"],
    ]);
  });

  test("what is used stands right of who uses it, and what is no element is an end of its own", () => {
    expect(both.elements.at(-1)).toMatchObject({ id: "payroll", hops: -2 });
    expect(both.ends.map(({ kind, name, hops }) => [kind, name, hops])).toEqual([
      ["third-party", "203.0.113.9", -1],
      ["machine", "10.9.9.9", 1],
    ]);
  });

  test("an end that is no element is a box without elements, and a line takes its agreement", () => {
    const { boxes, lines } = toDrawn(both, fold(both, { most: 40, apart: new Set() }));
    expect(boxes.find(({ id }) => id === "seen:10.9.9.9")?.members).toEqual([]);
    expect(lines.find(({ from }) => from === "seen:10.9.9.9")?.agreement).toBe("surprise");
  });
});

describe("what is declared and was tried in vain", () => {
  const failing = (from: string, to: string, how: ObservedRelation["how"]) => ({
    ...relation(from, to, how),
    isFailing: true,
    failed: 3,
  });
  const agreementOf = (relations: readonly ObservedRelation[], from: string, to: string) =>
    withObserved({ elements, ways }, { ...observed, relations: [...relations] }, "both").ways.find(
      (one) => one.from === from && one.to === to,
    )?.agreement;

  test("fails, be it declared itself or by a way, and nobody says that it was seen", () => {
    const relations = [failing("tms", "orders", "direct"), failing("web", "orders", "implied")];
    expect(agreementOf(relations, "tms", "orders")).toBe("failing");
    expect(agreementOf(relations, "web", "orders")).toBe("failing");
  });

  test("is seen where another machine of the same element gets through", () => {
    const relations = [relation("tms", "orders", "direct"), failing("tms", "orders", "direct")];
    expect(agreementOf(relations, "tms", "orders")).toBe("seen");
    expect(agreementOf(relations.toReversed(), "tms", "orders")).toBe("seen");
  });
});

test("of the network's side alone, what was not seen is gone with whatever only hung on it", () => {
  const seen = withObserved({ elements, ways }, observed, "observed");
  expect(seen.ways.map(({ from, to }) => `${from} ${to}`)).not.toContain("tms mail");
  expect(seen.elements.map(({ id }) => id)).toEqual(["tms", "orders", "web", "payroll"]);
});

test("nothing leads to an element that the map leaves out", () => {
  const left = { ...observed, others: [] };
  const { ways: kept } = withObserved({ elements, ways }, left, "both");
  expect(kept.some(({ to }) => to === "payroll")).toBe(false);
});

function element(id: string, hops: number): Neighbour {
  return { id, name: id, kind: "application", hops, untold: { needs: 0, neededBy: 0 } };
}

function way(from: string, to: string): Way {
  return { from, to, through: 0, needs: [] };
}

function relation(from: string, to: string, how: ObservedRelation["how"]): ObservedRelation {
  const end = (name: string) => ({ name, elements: /^\d/.test(name) ? [] : [name], by: null });
  return {
    from: end(from),
    to: end(to),
    scope: "internal",
    how,
    isFailing: false,
    isAsked: how === "none",
    verdicts: [],
    ports: [{ port: 443 }],
    connections: 3,
    failed: 0,
    last: "2026-06-03T11:00:00Z",
  };
}
