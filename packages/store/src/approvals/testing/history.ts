import type { Somebody } from "../../people/somebody.ts";
import type { ApprovalAction, ApprovalEntry } from "../approval-entry.ts";

export const ada: Somebody = { id: "p1", name: "Ada" };
export const ben: Somebody = { id: "p2", name: "Ben" };
export const cleo: Somebody = { id: "p3", name: "Cleo" };

/** What was done about one record, in order: `["submit", "h1", ada]`. */
export function historyOf(
  ...steps: readonly (readonly [ApprovalAction, string, Somebody])[]
): readonly ApprovalEntry[] {
  return steps.map(([action, hash, by], at) => ({
    record: { collection: "sops", id: "by-fax" },
    action,
    hash,
    revision: at + 1,
    material: { record: {}, restsOn: {} },
    at: "2026-11-01T00:00:00.000Z",
    by,
  }));
}
