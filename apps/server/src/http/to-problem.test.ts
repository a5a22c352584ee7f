import { expect, test } from "vitest";
import { toProblem } from "./to-problem.ts";

test.each([
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Query read timeout",
])("%s means that the database is away", (message) => {
  expect(toProblem(new Error(message), "id").status).toBe(503);
});

test("a text or a number that nothing can have is the fault of whoever asked", () => {
  const error = Object.assign(new Error("invalid byte sequence"), { code: "22021" });
  expect(toProblem(error, "id")).toMatchObject({ status: 400, requestId: "id" });
});

test("what nobody expected is a fault and says no more than its id", () => {
  const problem = toProblem(new Error("secret"), "id");
  expect(problem).toMatchObject({ status: 500, requestId: "id" });
  expect(JSON.stringify(problem)).not.toContain("secret");
});
