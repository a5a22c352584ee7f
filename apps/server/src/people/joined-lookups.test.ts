import { expect, test } from "vitest";
import { JoinedLookups } from "./joined-lookups.ts";

/** A thing that changes, and how often it was looked at; a look ends when it is let. */
function watched() {
  let value = "before";
  let looks = 0;
  const ends: (() => void)[] = [];
  const look = async () => {
    looks++;
    const seen = value;
    await new Promise<void>((end) => ends.push(end));
    return seen;
  };
  return {
    look,
    change: (to: string) => (value = to),
    looks: () => looks,
    endOne: async () => {
      ends.shift()?.();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}

test("who comes during a lookup gets what holds after they came, however many they are", async () => {
  const thing = watched();
  const lookups = new JoinedLookups<string>();
  const first = lookups.find("key", thing.look);
  await Promise.resolve();
  await Promise.resolve();
  thing.change("after");
  const later = [1, 2, 3].map(() => lookups.find("key", thing.look));
  await thing.endOne();
  await thing.endOne();
  expect(await first).toBe("before");
  expect(await Promise.all(later)).toEqual(["after", "after", "after"]);
  expect(thing.looks()).toBe(2);
});

test("a lookup that fails is no answer for those who come later", async () => {
  const lookups = new JoinedLookups<string>();
  const failed = lookups.find("key", () => Promise.reject(new Error("away")));
  await expect(failed).rejects.toThrow("away");
  expect(await lookups.find("key", () => Promise.resolve("there"))).toBe("there");
});
