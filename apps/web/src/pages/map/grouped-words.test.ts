import { expect, test } from "vitest";
import type { Box, Neighbour } from "./drawn/drawn.ts";
import { groupedWords } from "./grouped-words.ts";

const member = (id: string): Neighbour => ({
  id,
  name: id,
  kind: "site",
  hops: -1,
  untold: { needs: 0, neededBy: 0 },
});
const box = (id: string, members: readonly string[]): Box => ({
  id,
  kind: "site",
  name: members.length > 1 ? `${members.length} sites` : id,
  hops: -1,
  members: members.map(member),
});
const nothing = { total: 0, byKind: {} };

test("where everything is drawn one by one, only how much it is is said", () => {
  const drawn = { boxes: [box("a", ["a"])], lines: [] };
  expect(groupedWords({ drawn, leftOut: nothing, grouping: "none", groups: 0 })).toBe(
    "1 element in 1 box, 0 lines.",
  );
});

test("what is put together and what is left out is said, with what to do", () => {
  const drawn = { boxes: [box("a", ["a"]), box("g", ["b", "c"])], lines: [] };
  const words = groupedWords({
    drawn,
    leftOut: { total: 7, byKind: { site: 7 } },
    grouping: "unit",
    groups: 1,
  });
  expect(words).toContain("3 elements in 2 boxes");
  expect(words).toContain("2 of them are put together in 1 box: 2 sites.");
  expect(words).toContain("7 more within these hops are left out altogether");
});

test("a grouping that groups nothing says so", () => {
  const drawn = { boxes: [box("a", ["a"])], lines: [] };
  expect(groupedWords({ drawn, leftOut: nothing, grouping: "site", groups: 0 })).toContain(
    "None of them rests on a site that is on the map.",
  );
});
