import { arbitraryEdit } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealedActor } from "../people/actor.ts";
import { hashOf, touchedBy } from "./entry.ts";
import { seal } from "./seal.ts";

const unsealed = {
  revision: 7,
  at: "2026-03-01T08:00:00.000Z",
  author: { name: "Ada", way: "command-line" },
  previous: "before",
} as const;

test("the hash of an entry is the seal of the list of its fields", () => {
  fc.assert(
    fc.property(arbitraryEdit(), fc.option(fc.string()), ({ edit }, reason) => {
      const { previous, revision, at, author } = unsealed;
      const entry = { ...unsealed, edit, ...(reason === null ? {} : { reason }) };
      const whole = [previous, revision, at, sealedActor(author), reason, edit];
      expect(hashOf(entry)).toBe(seal(whole));
    }),
  );
});

test("an edit touches the records that its addresses lead into, each once", () => {
  const addresses = ["organisation/name", "elements/a", "elements/a/needs/b", "organisation/x/y"];
  const edit = addresses.map((remove) => ({ remove }));
  expect(touchedBy(edit)).toEqual(["organisation", "elements/a"]);
});
