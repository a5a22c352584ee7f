import { expect, test } from "vitest";
import { Injects } from "./inject.ts";

const inject = (id: string) => ({ id, after: "45m", what: "The telephones are silent" });

test("each inject has an id of its own, since the journal names it by that", () => {
  expect(Injects.safeParse([inject("one"), inject("two")]).success).toBe(true);
  const { error } = Injects.safeParse([inject("one"), inject("two"), inject("two")]);
  expect(error?.message).toContain('two injects with the id \\"two\\"');
});
