import { expect, test } from "vitest";
import { ofOneRevision } from "./of-one-revision.ts";

const read = (...revisions: readonly number[]) => revisions.map((revision) => ({ revision }));

test("pages of different revisions are read again until they are of one", async () => {
  const rounds = [read(4, 5), read(5, 5, 6), read(6, 6)];
  expect(await ofOneRevision(async () => rounds.shift() ?? [])).toEqual(read(6, 6));
});

test("a plan that is never the same twice is given up with the reason", async () => {
  let revision = 0;
  let rounds = 0;
  const everChanging = async () => {
    rounds += 1;
    return read(revision++, revision);
  };
  await expect(ofOneRevision(everChanging)).rejects.toThrow(
    "The plan changes faster than it is read.",
  );
  expect(rounds).toBe(3);
});
