import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";

const AddressText = z.string().regex(/^[A-Za-z]+(?:\/[^/]+){1,99}$/, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not an address: write for example elements/payroll/recovery/time`,
});

/**
 * One change of a plan: `put` sets what stands at an address (a record, or a field of one), `remove` takes it away.
 * An address is a path such as `elements/payroll`, `elements/payroll/recovery/time` or
 * `elements/payroll/needs/teams+zoom` (`list-names.ts` says how list items are named). `value` is written as in a plan
 * file; a `put` into a list goes before the item that `before` names, else to the end.
 */
export const Operation = z.union([
  z.strictObject({
    put: AddressText.meta({
      description: "Where something is added or changed, such as elements/payroll/recovery/time",
    }),
    value: z.json().meta({ description: "What stands there then, written as in the plan" }),
    before: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "Which item of the list it goes before; to the end if left out" }),
  }),
  z.strictObject({
    remove: AddressText.meta({
      description: "Where something is taken away, such as elements/payroll/needs/teams+zoom",
    }),
  }),
]);
export type Operation = DeepReadonly<z.output<typeof Operation>>;

/** A change of a plan as a value: operations applied in order, all or none. */
export type Edit = readonly Operation[];

/** So many operations of an edit may lead into one record: each of them goes through the lists on its way. */
export const mostOnOne = 5000;

/** The address that an operation is about. */
export function addressIn(operation: Operation): string {
  return "put" in operation ? operation.put : operation.remove;
}
