import { problemStatuses } from "@mainstay/api";
import { expect, test } from "vitest";
import * as z from "zod";
import { parse, parseBody } from "./parse-request.ts";
import { toProblem } from "./to-problem.ts";

const shape = z.strictObject({ names: z.array(z.string()), age: z.int() });

function problemOf(ask: () => unknown) {
  try {
    ask();
  } catch (error) {
    return toProblem(error, "1");
  }
  throw new Error("it was not refused");
}

test.each([
  [{ names: [], age: "old" }, "One thing in it is wrong."],
  [{ names: [1], age: "old" }, "2 things in it are wrong."],
  [
    { names: Array.from({ length: 101 }, () => 1), age: 1 },
    "Of what is wrong in it these are the first 100.",
  ],
])(
  "what is wrong with a request is counted, and that it is not as the contract says is said once",
  (body, detail) => {
    const problem = problemOf(() => parse(shape, body, "body"));
    expect(problem).toMatchObject({ status: 400, title: problemStatuses[400], detail });
    expect(problem.detail).not.toContain(problem.title);
    expect(problem.problems?.[0]?.path[0]).toBe("body");
  },
);

test("of a long list as many are told", async () => {
  const names = Array.from({ length: 5000 }, (_, at) => (at < 3000 ? "x" : at));
  const refused = await parseBody(shape, { names, age: 1 }).catch((error: unknown) => error);
  const problem = toProblem(refused, "1");
  expect(problem.detail).toBe("Of what is wrong in it these are the first 100.");
  expect(problem.problems).toHaveLength(100);
  expect(problem.problems?.[0]?.path).toEqual(["body", "names", 3000]);
});
