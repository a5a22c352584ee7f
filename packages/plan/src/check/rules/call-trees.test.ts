import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

/** What is wrong with a tree that starts with `a` and has these calls: in `a:b,c c:d` a calls b and c, and c calls d. */
function problemsOf(calls: string) {
  const written = calls.split(" ").map((call) => call.split(":"));
  return problemsIn({
    people: ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id })),
    callTrees: [
      {
        id: "tree",
        name: "Tree",
        start: "a",
        calls: written.map(([from = "", to = ""]) => ({ from, to: to.split(",") })),
      },
    ],
  });
}

test("a tree is fine, in whatever order its calls stand", () => {
  expect(problemsOf("c:d a:b,c c:e")).toEqual([]);
});

test("nobody is called twice", () => {
  expect(problemsOf("a:b,c c:b")).toEqual([
    "callTrees/0/calls/1/to/0 called-twice: `b` is called twice, by `a` and by `c`: keep one of the two calls",
  ]);
  expect(problemsOf("a:b,b")).toEqual([
    "callTrees/0/calls/0/to/1 called-twice: `b` is called twice, by `a`: keep one of the two calls",
  ]);
});

test("the calls do not come back to whoever called", () => {
  expect(problemsOf("a:b b:c c:d,b")).toEqual([
    "callTrees/0/calls/2/to/1 call-ring: the calls come back to `b`, b → c → b: take one of them away",
  ]);
  expect(problemsOf("a:b b:a")).toEqual([
    "callTrees/0/calls/1/to/0 call-ring: the calls come back to `a`, a → b → a: take one of them away",
  ]);
  expect(problemsOf("a:a")).toEqual([
    "callTrees/0/calls/0/to/0 call-ring: the calls come back to `a`, a → a: take one of them away",
  ]);
});

test("a ring is found where the tree does not reach it", () => {
  expect(problemsOf("a:b c:d d:c")).toEqual([
    "callTrees/0/calls/2/to/0 call-ring: the calls come back to `c`, c → d → c: take one of them away",
  ]);
});

test("whoever calls is called, or starts the tree", () => {
  expect(problemsOf("a:b c:d c:e")).toEqual([
    "callTrees/0/calls/1/from never-called: `c` calls others, but nobody calls `c`: let somebody do so, or start the tree with `c` and not with `a`",
  ]);
});

test("whoever starts the tree need not be called", () => {
  expect(problemsOf("a:b c:a")).toEqual([
    expect.stringContaining("callTrees/0/calls/1/from never-called"),
    "callTrees/0/calls/1/to/0 called-twice: `c` calls `a`, with whom the tree starts: take this call away",
  ]);
});

test("somebody in a ring who is called from elsewhere too is called twice", () => {
  expect(problemsOf("b:c c:b d:e,b e:d")).toEqual([
    expect.stringContaining("callTrees/0/calls/1/to/0 call-ring"),
    expect.stringContaining("callTrees/0/calls/3/to/0 call-ring"),
    "callTrees/0/calls/2/to/1 called-twice: `b` is called twice, by `c` and by `d`: keep one of the two calls",
  ]);
});

test("whoever is misspelt is told as unknown alone", () => {
  expect(problemsOf("a:bb b:c")).toEqual([
    "callTrees/0/calls/0/to/0 unknown-id: unknown person `bb`, did you mean `b`?",
  ]);
  expect(problemsOf("a:b bb:c")).toEqual([
    "callTrees/0/calls/1/from unknown-id: unknown person `bb`, did you mean `b`?",
  ]);
});
