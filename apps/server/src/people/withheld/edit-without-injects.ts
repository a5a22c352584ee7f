import { addressIn, type Edit, Operation } from "@mainstay/plan";
import { recordIn } from "@mainstay/store";
import * as z from "zod";
import type { Unseen } from "./unseen.ts";

/** Whether the injects of a record, by its address, are kept from somebody. */
export type KeepsInjects = (record: string) => boolean;

/**
 * Those of exercises that somebody plays in, and of what is no exercise of the current plan: what is gone from that may go on under
 * another name.
 */
export function keepsInjects(
  { injects }: Pick<Unseen, "injects">,
  exercises: readonly { readonly id: string }[],
): KeepsInjects {
  const open = new Set(exercises.map(({ id }) => `exercises/${id}`));
  for (const id of injects) open.delete(`exercises/${id}`);
  return (record) => record.startsWith("exercises/") && !open.has(record);
}

/**
 * An edit without what it says of injects that are kept, which are told by their addresses: nor of what a strategy or an action that
 * it puts would change in them.
 */
export function editWithoutInjects(edit: Edit, isKept: KeepsInjects): Edit {
  return edit.flatMap((operation) => {
    const address = addressIn(operation);
    if (!isKept(recordIn(address))) return withoutProposed(operation, isKept);
    return address.split("/")[2] === "injects" ? [] : [operationWithoutInjects(operation)];
  });
}

function operationWithoutInjects(operation: Operation): Operation {
  if (!("put" in operation)) return operation;
  const { value } = operation;
  if (!isRecord(value)) return operation;
  const left = Object.entries(value).filter(([field]) => field !== "injects");
  return { ...operation, value: Object.fromEntries(left) };
}

const Proposed = z.array(Operation);

/** What a strategy or an action would change is an edit itself. What cannot be read as one, such as a piece of it, is not told. */
function withoutProposed(operation: Operation, isKept: KeepsInjects): Edit {
  const [list, , field, ...within] = addressIn(operation).split("/");
  if (!("put" in operation) || (list !== "strategies" && list !== "actions")) return [operation];
  const { value } = operation;
  const told = (changes: unknown) =>
    z.json().parse(editWithoutInjects(Proposed.safeParse(changes).data ?? [], isKept));
  if (field === "changes") return within.length > 0 ? [] : [{ ...operation, value: told(value) }];
  return field === undefined && isRecord(value) && value["changes"] !== undefined
    ? [{ ...operation, value: { ...value, changes: told(value["changes"]) } }]
    : [operation];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
