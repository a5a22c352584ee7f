import { minutes, type Step } from "@mainstay/plan";
import { expect, test } from "vitest";
import { lengthWords } from "./length-words.ts";
import { beginningsOf, lengthOf } from "./sop-length.ts";

const call: Step = { what: "Call the hub", takes: minutes(15) };
const wait: Step = { what: "Wait for the answer" };

test("each step begins when those before are done", () => {
  expect(beginningsOf([call, wait, call])).toEqual([0, 15, 15]);
});

test("what nobody has said is not counted as nothing", () => {
  expect(lengthOf([call, wait])).toEqual({ total: 15, isComplete: false });
  expect(lengthWords([call, wait])).toBe("15 min and more");
  expect(lengthWords([call, call])).toBe("30 min");
  expect(lengthWords([wait])).toBe("Not said");
  expect(lengthWords([])).toBe("No steps yet");
});
