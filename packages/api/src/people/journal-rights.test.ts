import { Happening } from "@mainstay/plan";
import { expect, test } from "vitest";
import { permissionToWrite } from "./journal-rights.ts";

const own = "00000000-0000-4000-8000-000000000001";
const others = "00000000-0000-4000-8000-000000000002";

test.each([
  [{ kind: "note", text: "Seen" }, "journal:append"],
  [{ kind: "response", text: "We call the bank" }, "journal:append"],
  [{ kind: "observation", text: "Nobody called", rating: "not-met" }, "journal:append"],
  [{ kind: "decision", text: "Go on by telephone" }, "journal:append"],
  [{ kind: "task-done", task: others }, "journal:append"],
  [{ kind: "started" }, "occasions:lead"],
  [{ kind: "ended" }, "occasions:lead"],
  [{ kind: "inject-sent", inject: "first" }, "occasions:lead"],
  [{ kind: "lost", element: "mail" }, "occasions:lead"],
  [{ kind: "recovered", element: "mail" }, "occasions:lead"],
  [{ kind: "activated", procedure: { collection: "sops", id: "by-phone" } }, "occasions:lead"],
  [{ kind: "restated", says: { severity: "high" } }, "occasions:lead"],
  [{ kind: "withdrawal", of: own, text: "A slip" }, "journal:append"],
  [{ kind: "correction", of: own, text: "At nine" }, "journal:append"],
  [{ kind: "withdrawal", of: others, text: "A slip" }, "occasions:lead"],
  [{ kind: "correction", of: others, text: "At nine" }, "occasions:lead"],
])("%j asks for %s", (what, permission) => {
  expect(permissionToWrite(Happening.parse(what), (id) => id === own)).toBe(permission);
});
