import type { ObservedNearDocument } from "@mainstay/api";
import { expect, test } from "vitest";
import type { Neighbour, Surroundings } from "../drawn/drawn.ts";
import { withLeantOn } from "./with-leant-on.ts";

const near: Surroundings = {
  elements: [element("freight", 1), element("tms", 0), element("dc", -1)],
  ways: [],
  ends: [{ id: "seen:198.51.100.7", kind: "third-party", name: "198.51.100.7", hops: -1 }],
};
const nothing: ObservedNearDocument = {
  window: { from: "2026-06-03T11:00:00Z", until: "2026-06-03T12:00:00Z" },
  relations: [],
  others: [],
  leftOut: 0,
  notCompared: 0,
  darkAreas: [],
  thirdParties: [],
  unseen: [],
  standingBy: [],
  unwatched: [],
};
const directory: ObservedNearDocument["darkAreas"][number] = {
  id: "active-directory",
  title: "Active Directory",
  isSingle: true,
  isUnwatched: false,
  servers: [],
  moreServers: 0,
  serving: ["dc"],
  leaning: [
    { element: "tms", declares: false },
    { element: "freight", declares: true },
    { element: "dc", declares: true },
    { element: "payroll", declares: false },
  ],
  lean: 40,
  silent: 30,
  isAsked: true,
  verdicts: [],
};

test("a dark area stands right of who leans on it, with what serves it, and says that it is alone", () => {
  const { ends, ways } = withLeantOn(near, { ...nothing, darkAreas: [directory] });
  expect(ends.at(-1)).toEqual({
    id: "area:active-directory",
    kind: "dark-area",
    name: "Active Directory",
    hops: -1,
    isSingle: true,
  });
  expect(ways.map(({ from, to, agreement }) => [from, to, agreement])).toEqual([
    ["tms", "area:active-directory", "leans-undeclared"],
    ["freight", "area:active-directory", "leans"],
    ["area:active-directory", "dc", "serves"],
  ]);
});

test("one that nothing on the map leans on stands left of what serves it, or is not there", () => {
  const area = { ...directory, leaning: [{ element: "payroll", declares: false }] };
  const { ends } = withLeantOn(near, { ...nothing, darkAreas: [area] });
  expect(ends.at(-1)).toMatchObject({ kind: "dark-area", hops: 1 });
  const elsewhere = { ...area, serving: ["other-dc"] };
  expect(withLeantOn(near, { ...nothing, darkAreas: [elsewhere] }).ends).toEqual(near.ends);
});

test("a third party under a critical function says how surely it is known, also where its line was left out", () => {
  const party = (name: string, user: string): ObservedNearDocument["thirdParties"][number] => ({
    end: { name, elements: [], by: null },
    knownBy: "address",
    leaning: [{ element: user, declares: false }],
    functions: 1,
    isAsked: true,
    verdicts: [],
  });
  const thirdParties = [
    party("198.51.100.7", "tms"),
    party("198.51.100.8", "tms"),
    party("198.51.100.9", "payroll"),
  ];
  const { ends, ways } = withLeantOn(near, { ...nothing, thirdParties });
  expect(ends.map(({ name, hops, knownBy }) => [name, hops, knownBy])).toEqual([
    ["198.51.100.7", -1, "address"],
    ["198.51.100.8", -1, "address"],
  ]);
  expect(ways).toMatchObject([{ from: "tms", to: "seen:198.51.100.8", agreement: "surprise" }]);
});

function element(id: string, hops: number): Neighbour {
  return { id, name: id, kind: "application", hops, untold: { needs: 0, neededBy: 0 } };
}
