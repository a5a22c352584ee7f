import { isMapping } from "../files/mapping.ts";
import type { Plan } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { parseAddress } from "./address.ts";
import { addressOf } from "./address-of.ts";
import { addressIn, type Edit } from "./operation.ts";

/** What the operations of an edit are to blame for. */
export type Causes = {
  /**
   * The position of the operation that a problem comes from which a plan has after the edit: the one that took away what is
   * named at the place of the problem, else the last one at that place, around it or in it, else on what is taken over from
   * catalogs, else on the same record, else the last one.
   */
  readonly find: (plan: Plan, path: PlanPath) => number;
};

/** The causes in an edit, which is gone through once: both may be long, it and the list of what is wrong. */
export function causesIn(edit: Edit): Causes {
  const taken = new Map<unknown, number>();
  const byRecord = new Map<string, Placed[]>();
  let lastUse: number | undefined;
  for (const [at, operation] of edit.entries()) {
    const address = addressIn(operation);
    if ("remove" in operation) taken.set(nameTakenAway(address), at);
    if (isIn(address, "uses")) lastUse = at;
    const record = recordOf(address);
    const others = byRecord.get(record);
    if (others === undefined) byRecord.set(record, [{ at, address }]);
    else others.push({ at, address });
  }
  const find = (plan: Plan, path: PlanPath) => {
    const place = addressOf(plan, path);
    const onRecord = byRecord.get(recordOf(place)) ?? [];
    const there = onRecord.findLast(({ address }) => isIn(place, address) || isIn(address, place));
    const named = valueAt(plan, path);
    const gone = named === undefined ? undefined : taken.get(named);
    return gone ?? there?.at ?? lastUse ?? onRecord.at(-1)?.at ?? edit.length - 1;
  };
  return { find };
}

type Placed = { readonly at: number; readonly address: string };

/** The name of the record, or of the entry of a scale, that goes with an address; undefined where it is something else. */
function nameTakenAway(written: string): string | undefined {
  const parsed = parseAddress(written);
  if ("fault" in parsed) return undefined;
  const { address } = parsed;
  return address.length === 2 || address[0] === "organisation" ? address.at(-1) : undefined;
}

/** The address of the record that an address leads into. */
function recordOf(address: string): string {
  return address.split("/", 2).join("/");
}

function isIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`);
}

function valueAt(value: unknown, [step, ...others]: PlanPath): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(step)], others);
  return isMapping(value) ? valueAt(value[step], others) : undefined;
}
