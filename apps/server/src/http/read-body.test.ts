import { expect, test } from "vitest";
import { BodyBudget } from "./body-budget.ts";
import { parseJson, readBody } from "./read-body.ts";

const request = (body: string) => new Request("http://mainstay", { method: "POST", body });

test("the room of a body is given back when it is no longer needed, and where it is refused", async () => {
  const budget = new BodyBudget(100);
  {
    using held = await readBody(request('{"a":1}'), { most: 50, budget });
    expect(await parseJson(held)).toEqual({ a: 1 });
    expect(budget.held).toBe(7);
  }
  expect(budget.held).toBe(0);
  await expect(readBody(request("x".repeat(51)), { most: 50, budget })).rejects.toMatchObject({
    status: 413,
  });
  await expect(readBody(request("[".repeat(80)), { most: 90, budget })).rejects.toMatchObject({
    status: 400,
  });
  expect(budget.held).toBe(0);
});

test("where there is no room whoever asks is told to come back", async () => {
  const budget = new BodyBudget(100);
  using held = await readBody(request(" ".repeat(60)), { most: 90, budget });
  await expect(readBody(request(" ".repeat(60)), { most: 90, budget })).rejects.toMatchObject({
    status: 503,
    headers: { "retry-after": "10" },
  });
  expect(budget.held).toBe(held.bytes.byteLength);
});
