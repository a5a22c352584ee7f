import { Incident } from "@mainstay/plan";
import { expect, test } from "vitest";
import { filledIn } from "./filled-in.ts";
import { withFields } from "./review-fields.ts";

const before = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  disruptions: [{ element: "mail" }],
});
const begun = withFields(before, {
  ended: "2026-05-16T12:00:00Z",
  actionsTaken: ["Failed over"],
});

test("what the journal tells stands there until a field is changed, and with it", () => {
  expect(filledIn({ before, begun, drafted: before })).toBe(begun);
  const drafted = withFields(begun, { cause: "A certificate" });
  expect(filledIn({ before, begun, drafted })).toBe(drafted);
});
