import { Refused } from "@mainstay/api";
import { expect, test } from "vitest";
import { type Attempt, problemWords } from "./problem-words.ts";
import { Unreachable } from "./unreachable.ts";

const refused = (status: number) =>
  new Refused({ type: "about:blank", title: "Not now", status, requestId: "" });
const away = [new Unreachable(), refused(503)];
const byItself = /by itself/;

test.each(away)("only of a draft it is said that it is sent again by itself: %s", (error) => {
  const told = (["question", "act", "draft"] satisfies Attempt[]).filter((attempt) =>
    byItself.test(problemWords(error, { attempt, isKept: true }).detail),
  );
  expect(told).toEqual(["draft"]);
});

test.each(away)("whoever only asked is told of nothing that is kept: %s", (error) => {
  const kept = (["question", "act", "draft"] satisfies Attempt[]).filter((attempt) =>
    problemWords(error, { attempt, isKept: true }).detail.includes("kept"),
  );
  expect(kept).toEqual(["act", "draft"]);
});

test.each([...away, refused(502), refused(401)])(
  "that something is kept is said only where whoever asks says that it is: %s",
  (error) => {
    for (const attempt of ["question", "act", "draft"] satisfies Attempt[])
      expect(problemWords(error, { attempt }).detail).not.toContain("kept");
    expect(problemWords(error, { isKept: true }).detail).toContain("kept");
  },
);

test("an act of which nothing was heard may have been done, and one that was refused was not", () => {
  const words = /may have done/;
  for (const error of [new Unreachable(), refused(502), refused(504)]) {
    const { detail } = problemWords(error);
    expect(detail).toMatch(words);
    expect(detail).toMatch(/try again/i);
  }
  expect(problemWords(refused(503)).detail).not.toMatch(words);
});

test("what may not pass is never said to be tried again", () => {
  for (const status of [401, 403, 404, 409, 422])
    expect(problemWords(refused(status), { attempt: "draft" }).detail).not.toMatch(byItself);
});
