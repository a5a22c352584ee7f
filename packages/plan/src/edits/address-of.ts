import { type Plan, isCollection } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { formatAddress } from "./address.ts";
import { isList, isObject, type Json } from "./json.ts";
import { longForm, namesOf } from "./list-names.ts";
import { encodeRecord } from "./records.ts";

/**
 * The address of a place in a plan: `["elements", 3, "needs", 0, "holds"]` is `elements/payroll/needs/teams+zoom/holds`.
 * As far as the path leads to something; the rest of it is added as it is.
 */
export function addressOf(plan: Plan, path: PlanPath): string {
  const [root = "", position, ...fields] = path;
  if (typeof root !== "string" || !isCollection(root)) return formatAddress(path.map(String));
  const record = typeof position === "number" ? plan[root][position] : undefined;
  if (record === undefined) return formatAddress(path.map(String));
  const address: string[] = [root, record.id];
  let form: Json | undefined = encodeRecord(root, record);
  let list = "";
  for (const step of fields) {
    if (isList(form) && typeof step === "number") {
      address.push(namesOf(list, form)[step] ?? String(step));
      form = longForm(list, form[step] ?? null);
    } else {
      list = String(step);
      address.push(list);
      form = isObject(form) ? form[list] : undefined;
    }
  }
  return formatAddress(address);
}
