import { isCollection } from "../plan.ts";
import type { Edit } from "./operation.ts";

/**
 * The position of the operation that a problem of a record (`elements/payroll`) comes from: the last one on that record,
 * else the last one that takes a record away, else the last one.
 */
export function findCause(edit: Edit, record: string): number {
  const isOn = (text: string) => text === record || text.startsWith(`${record}/`);
  const own = edit.findLastIndex((step) => isOn("put" in step ? step.put : step.remove));
  const removal = edit.findLastIndex(
    (step) => "remove" in step && isCollection(step.remove.split("/", 1)[0] ?? ""),
  );
  return [own, removal, edit.length - 1].find((at) => at >= 0) ?? 0;
}
