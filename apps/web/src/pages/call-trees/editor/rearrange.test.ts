import { PersonId } from "@mainstay/plan";
import { expect, test } from "vitest";
import { type Branch, linesOf, toBranch, toCalls } from "../branches.ts";
import { handedTo, moved, startedBy, withCalled, without } from "./rearrange.ts";

const ida = PersonId.parse("ida");
const ben = PersonId.parse("ben");
const cleo = PersonId.parse("cleo");
const dan = PersonId.parse("dan");
const eve = PersonId.parse("eve");

const calls = [
  { from: ida, to: [ben, cleo] },
  { from: ben, to: [dan] },
];
const tree = toBranch({ start: ida, calls });

/** A tree in one line: `ida(ben(dan) cleo)`. */
function drawn({ person, calls: below }: Branch): string {
  return below.length === 0 ? person : `${person}(${below.map(drawn).join(" ")})`;
}

test("a tree is read from its calls, and written as them", () => {
  expect(drawn(tree)).toBe("ida(ben(dan) cleo)");
  expect(toCalls(tree)).toEqual(calls);
});

test("nobody is followed twice where the calls come back", () => {
  const ring = toBranch({ start: ida, calls: [...calls, { from: dan, to: [ida, cleo] }] });
  expect(drawn(ring)).toBe("ida(ben(dan) cleo)");
});

test("its lines tell who calls whom, and in which place", () => {
  expect(linesOf(tree)).toEqual([
    { person: ida, by: undefined, depth: 0, place: 0, of: 1 },
    { person: ben, by: ida, depth: 1, place: 0, of: 2 },
    { person: dan, by: ben, depth: 2, place: 0, of: 1 },
    { person: cleo, by: ida, depth: 1, place: 1, of: 2 },
  ]);
});

test("somebody more is called last", () => {
  expect(drawn(withCalled(tree, ben, { person: eve, calls: [] }))).toBe("ida(ben(dan eve) cleo)");
});

test("nobody is lost with who called them", () => {
  expect(drawn(without(tree, ben))).toBe("ida(dan cleo)");
});

test("somebody is handed over with all below, but never to one of those", () => {
  expect(drawn(handedTo(tree, ben, cleo))).toBe("ida(cleo(ben(dan)))");
  expect(handedTo(tree, ben, dan)).toBe(tree);
});

test("somebody is called earlier or later, and no further than last", () => {
  expect(drawn(moved(tree, cleo, -1))).toBe("ida(cleo ben(dan))");
  expect(drawn(moved(tree, cleo, 1))).toBe("ida(ben(dan) cleo)");
});

test("somebody else starts, from outside or from below", () => {
  expect(drawn(startedBy(tree, eve))).toBe("eve(ben(dan) cleo)");
  expect(drawn(startedBy(tree, ben))).toBe("ben(dan cleo)");
});
