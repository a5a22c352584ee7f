import fc from "fast-check";
import { expect, test } from "vitest";
import type { Neighbour, Surroundings, Way } from "./drawn.ts";
import { fold } from "./fold.ts";
import { groupOf } from "./group-of.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { toDrawn } from "./to-drawn.ts";

function element(id: string, hops: number, more: Partial<Neighbour> = {}): Neighbour {
  return { id, name: id, kind: "service", hops, untold: { needs: 0, neededBy: 0 }, ...more };
}

function way(from: string, to: string, evidence: "declared" | "observed" = "declared"): Way {
  const need = { atLeast: 1, of: 1, for: "operate", holds: "PT0M", loss: 1, evidence } as const;
  return { from, to, through: 0, needs: [need] };
}

const mail: Surroundings = {
  ends: [],
  elements: [
    element("mail", 0),
    element("sales", 1, { kind: "function", unit: "sales" }),
    element("entra", -1),
    element("hall", -2, { kind: "site" }),
    ...["a", "b", "c", "d"].map((id) => element(id, -1, { kind: "infrastructure" })),
  ],
  ways: [
    way("sales", "mail"),
    way("mail", "entra", "observed"),
    way("entra", "hall"),
    ...["a", "b", "c", "d"].map((id) => way("mail", id)),
  ],
};

const alone = new Set<string>();

test("what fits is drawn one by one", () => {
  const { boxes, lines } = toDrawn(mail, fold(mail, { most: 40, apart: alone }));
  expect(boxes.map(({ id }) => id)).toEqual(["sales", "mail", "entra", "a", "b", "c", "d", "hall"]);
  expect(lines).toHaveLength(7);
});

test("what has the same neighbours is put together first, and says how many it is", () => {
  const { boxes, lines } = toDrawn(mail, fold(mail, { most: 5, apart: alone }));
  expect(boxes.map(({ name }) => name)).toContain("4 infrastructure");
  expect(boxes).toHaveLength(5);
  expect(lines.find(({ from, ways }) => from === "mail" && ways.length === 4)).toBeDefined();
});

test("what is lost stands alone, however little room there is", () => {
  const { boxes } = toDrawn(mail, fold(mail, { most: 5, apart: new Set(["a"]) }));
  expect(boxes.find(({ id }) => id === "a")?.members).toHaveLength(1);
  expect(boxes.map(({ name }) => name)).toContain("3 infrastructure");
});

test("where boxes stand by unit, those of two units are put together only if there is no other way", () => {
  const teams = ["north", "south"].flatMap((unit) =>
    ["a", "b", "c"].map((id) => element(`${unit}-${id}`, -1, { kind: "team", unit })),
  );
  const near = { elements: [element("mail", 0), ...teams], ways: [] };
  const groupOfUnit = ({ unit }: Neighbour) => unit;
  const sizes = (most: number) =>
    [...fold(near, { most, apart: alone, groupOf: groupOfUnit }).values()].map(
      ({ length }) => length,
    );
  expect(sizes(3)).toEqual([3, 3]);
  expect(sizes(2)).toEqual([6]);
});

test("without dependencies of an evidence, what hung on them alone is gone", () => {
  const { elements, ways } = keepEvidence(mail, ["declared"]);
  expect(elements.map(({ id }) => id)).toEqual(["mail", "sales", "a", "b", "c", "d"]);
  expect(ways).toHaveLength(5);
  expect(keepEvidence(mail, ["observed"]).elements.map(({ id }) => id)).toEqual(["mail", "entra"]);
});

test("boxes stand together by their unit, or by what they rest on", () => {
  const drawn = toDrawn(mail, new Map());
  const groups = (by: "unit" | "site") => {
    const of = groupOf(by, drawn, new Map([["sales", "Sales"]]));
    return drawn.boxes.map((box) => of(box));
  };
  expect(groups("unit")).toEqual(["Sales", ...Array(7).fill(undefined)]);
  expect(groups("site").slice(0, 3)).toEqual(["hall", "hall", "hall"]);
  expect(groups("site")[3]).toBeUndefined();
});

test("every element is in one box, and no more boxes are drawn than may be", () => {
  const some = fc
    .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.constantFrom("service", "site", "team")))
    .map((list): readonly Neighbour[] => [
      element("middle", 0),
      ...list
        .filter(([hops]) => hops !== 0)
        .map(([hops, kind], at) =>
          element(`e${at}`, hops, {
            kind: kind === "site" ? "site" : kind === "team" ? "team" : "service",
          }),
        ),
    ]);
  fc.assert(
    fc.property(some, fc.integer({ min: 25, max: 60 }), (elements, most) => {
      const near = { elements: [...elements], ways: [], ends: [] };
      const { boxes } = toDrawn(near, fold(near, { most, apart: alone }));
      expect(boxes.length).toBeLessThanOrEqual(most);
      expect(boxes.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(
        elements.map(({ id }) => id).toSorted(),
      );
    }),
  );
});
