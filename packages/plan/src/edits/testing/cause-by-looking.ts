import { isMapping } from "../../files/mapping.ts";
import type { Plan } from "../../plan.ts";
import type { PlanPath } from "../../problem.ts";
import { parseAddress } from "../address.ts";
import { addressOf } from "../address-of.ts";
import { addressIn, type Edit, type Operation } from "../operation.ts";

/** What `causesIn` finds, by a look at every operation for every problem. */
export function causeByLooking(edit: Edit, plan: Plan, path: PlanPath): number {
  const named = valueAt(plan, path);
  const [place, record] = [addressOf(plan, path), addressOf(plan, path.slice(0, 2))];
  const causes = [
    edit.findLastIndex((operation) => takesAway(operation, named)),
    edit.findLastIndex(
      (operation) => isIn(place, addressIn(operation)) || isIn(addressIn(operation), place),
    ),
    edit.findLastIndex((operation) => isIn(addressIn(operation), "uses")),
    edit.findLastIndex((operation) => isIn(addressIn(operation), record)),
  ];
  return causes.find((at) => at >= 0) ?? edit.length - 1;
}

/** Whether the operation takes away a record or an entry of a scale that goes by this name. */
function takesAway(operation: Operation, named: unknown): boolean {
  const parsed = parseAddress(addressIn(operation));
  if ("put" in operation || "fault" in parsed) return false;
  const { address } = parsed;
  return address.at(-1) === named && (address.length === 2 || address[0] === "organisation");
}

function isIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`);
}

function valueAt(value: unknown, [step, ...others]: PlanPath): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(step)], others);
  return isMapping(value) ? valueAt(value[step], others) : undefined;
}
