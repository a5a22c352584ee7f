import { type Element, type Kind, type Minutes, minutes, never } from "@mainstay/plan";
import type { Gap } from "../results.ts";

/** What the business does is not restored as such, so it declares no capability unless it wants to (SPEC 3.7). */
const withoutRecoveryTime: ReadonlySet<Kind> = new Set<Kind>(["function", "process"]);
/** These hold no data of their own to restore. */
const withoutRecoveryPoint: ReadonlySet<Kind> = new Set<Kind>([
  ...withoutRecoveryTime,
  "team",
  "site",
  "supplier",
  "partner",
  "customer",
]);

/** Where an element's capabilities miss what is required of it, if they do (SPEC 3.7). */
export function gapOf(
  { kind, recovery }: Element,
  { required, requiredPoint }: { required: Minutes; requiredPoint: Minutes },
): Gap | undefined {
  const time = shortfall(recovery?.time, required, !withoutRecoveryTime.has(kind));
  const point = shortfall(recovery?.point, requiredPoint, !withoutRecoveryPoint.has(kind));
  if (time === undefined && point === undefined) return undefined;
  return { ...(time === undefined ? {} : { time }), ...(point === undefined ? {} : { point }) };
}

function shortfall(
  capability: Minutes | undefined,
  required: Minutes,
  mustDeclare: boolean,
): Minutes | "unknown" | undefined {
  if (capability === undefined) return mustDeclare && required < never ? "unknown" : undefined;
  return capability > required ? minutes(capability - required) : undefined;
}
