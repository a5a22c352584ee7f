import { expect, test } from "vitest";
import { Ahead, caughtUp } from "./ahead.ts";

test("whoever is behind those they ask catches up, and asks again", async () => {
  const record = {
    revision: 4,
    async reach(revision: number) {
      this.revision = revision;
    },
  };
  const asked: number[] = [];
  const answer = await caughtUp(record, async () => {
    asked.push(record.revision);
    if (record.revision < 6) throw new Ahead(record.revision + 1);
    return record.revision;
  });
  expect(answer).toBe(6);
  expect(asked).toEqual([4, 5, 6]);
});

test("what else goes wrong is told", async () => {
  const record = { reach: () => Promise.reject(new Error("nobody is ahead")) };
  const failing = caughtUp(record, () => Promise.reject(new Error("away")));
  await expect(failing).rejects.toThrow("away");
});
