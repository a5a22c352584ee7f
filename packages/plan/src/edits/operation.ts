import * as z from "zod";
import { Text } from "../records/primitives.ts";

/**
 * One change of a plan: `put` sets what stands at an address (a record, or a field of one), `remove` takes it away.
 * An address is a path such as `elements/payroll`, `elements/payroll/recovery/time` or
 * `elements/payroll/needs/teams+zoom` (`address.ts` says how list items are named). `value` is written as in a plan
 * file; a `put` into a list goes before the item that `before` names, else to the end.
 */
export const Operation = z.union([
  z.strictObject({ put: Text, value: z.json(), before: Text.optional() }),
  z.strictObject({ remove: Text }),
]);
export type Operation = z.output<typeof Operation>;

/** A change of a plan as a value: operations applied in order, all or none. */
export type Edit = readonly Operation[];
