import type { Happening, HappeningKind } from "@mainstay/plan";
import type { Permission } from "./roles.ts";

/** By what an exercise or an incident stands: when its clocks run, what players were told, what is lost and what is back. */
const leading: ReadonlySet<HappeningKind> = new Set([
  "started",
  "paused",
  "resumed",
  "ended",
  "inject-sent",
  "lost",
  "recovered",
  "activated",
  "restated",
]);

/**
 * What writing an entry asks for. Whoever takes part writes what they see and do, and mends or withdraws what they wrote
 * themselves; what the whole stands by, and what others wrote, is for those who lead. `isOwn` says of an entry, by its id, whether
 * whoever writes wrote it.
 */
export function permissionToWrite(what: Happening, isOwn: (entry: string) => boolean): Permission {
  if (what.kind === "correction" || what.kind === "withdrawal") {
    return isOwn(what.of) ? "journal:append" : "occasions:lead";
  }
  return leading.has(what.kind) ? "occasions:lead" : "journal:append";
}
