import { DatabaseUnavailable } from "@mainstay/store";
import { expect, test } from "vitest";
import { inTime } from "./in-time.ts";

test("what is said in time is the answer, and what fails fails", async () => {
  expect(await inTime(Promise.resolve(1), 60_000)).toBe(1);
  await expect(inTime(Promise.reject(new Error("broken")), 60_000)).rejects.toThrow("broken");
});

test("who says nothing is taken to be away", async () => {
  await expect(inTime(new Promise(() => {}), 1)).rejects.toThrow(DatabaseUnavailable);
});
