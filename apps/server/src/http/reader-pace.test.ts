import { expect, test } from "vitest";
import { paceReader } from "./reader-pace.ts";

test("whoever does not read has one message on its way, and gets the last of all others", async () => {
  const written: number[] = [];
  const reads: (() => void)[] = [];
  const reader = paceReader(
    (revision) => {
      written.push(revision);
      return new Promise<void>((read) => reads.push(read));
    },
    () => 7,
  );
  for (let revision = 1; revision <= 100; revision++) reader.tell(revision);
  reader.send(() => Promise.reject(new Error("sent nevertheless")));
  expect(written).toEqual([1]);
  expect(reader.unreadSince()).toBe(7);
  reads[0]?.();
  await Promise.resolve();
  expect(written).toEqual([1, 100]);
  reads[1]?.();
  await Promise.resolve();
  expect(reader.unreadSince()).toBeUndefined();
  reader.tell(101);
  expect(written).toEqual([1, 100, 101]);
});
