import { type Plan, isCollection } from "../plan.ts";
import { finish, type Steps } from "../steps.ts";
import { type Address, formatAddress, parseAddress, unescapeName } from "./address.ts";
import { describeChange } from "./describe-change.ts";
import { difference } from "./difference.ts";
import { changeDraft, type Draft, openDraft, organisationForm, recordForm } from "./draft.ts";
import { isObject, type Json } from "./json.ts";
import type { Edit, Operation } from "./operation.ts";

/**
 * What an edit does to a plan, in lines for people: `adds Zoom (elements/zoom)`,
 * `Payroll (elements/payroll): recovery time 4h -> 2h`. An operation that cannot be done is told as such.
 */
export function describeEdit(plan: Plan, edit: Edit): readonly string[] {
  return finish(describingEdit(plan, edit));
}

/** The same in steps. */
export function* describingEdit(plan: Plan, edit: Edit): Steps<readonly string[]> {
  const draft = openDraft(plan);
  const lines: string[] = [];
  for (const [position, operation] of edit.entries()) {
    lines.push(...describeOperation(draft, operation, position));
    yield;
  }
  return lines;
}

function describeOperation(
  draft: Draft,
  operation: Operation,
  position: number,
): readonly string[] {
  const written = "put" in operation ? operation.put : operation.remove;
  const parsed = parseAddress(written);
  const address = "address" in parsed ? parsed.address : [];
  const before = formAt(draft, address);
  const fault = changeDraft(draft, operation, position);
  if (fault !== undefined) return [`${written}: not possible, ${fault.message}`];
  const after = formAt(draft, address);
  if (after === undefined) return [`removes ${title(address, before)}`];
  if (before === undefined) return [`adds ${title(address, after)}`];
  const record = address.slice(0, isCollection(address[0] ?? "") ? 2 : 1);
  const changes = difference(record, before, after).map(
    (change) => `${title(address, before)}: ${describeChange(before, change, record.length)}`,
  );
  if (address.length === 2 && "put" in operation && isElsewhere(operation.before, address)) {
    return [`moves ${title(address, after)} before ${operation.before}`, ...changes];
  }
  return changes.length === 0 ? [`${title(address, after)}: no change`] : changes;
}

function isElsewhere(before: string | undefined, address: Address): boolean {
  return before !== undefined && unescapeName(before) !== address.at(-1);
}

function formAt(draft: Draft, [root = "", id = ""]: Address): Json | undefined {
  return isCollection(root) ? recordForm(draft, root, id) : organisationForm(draft);
}

/** `Payroll (elements/payroll)`. */
function title([root = "", id = ""]: Address, form: Json | undefined): string {
  const name = isObject(form) && typeof form.name === "string" ? form.name : undefined;
  if (!isCollection(root)) return `${name ?? "The organisation"} (${root})`;
  return `${name ?? id} (${formatAddress([root, id])})`;
}
