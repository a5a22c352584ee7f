import type { DueEntry } from "@mainstay/api";
import type { Edit, Plan } from "@mainstay/plan";
import { freeId } from "../../../components/free-id.ts";

/** That something may wait. */
export type Allowed = {
  readonly item: Pick<DueEntry, "record" | "person" | "what" | "name">;
  readonly until: string;
  readonly reason: string;
  readonly approver: string;
  readonly on: string;
};

/** The edit that puts something off: a deferral of its own, so that the history keeps each. */
export function deferralEdit(
  { deferrals }: Pick<Plan, "deferrals">,
  { item: { record, person, what, name }, ...allowed }: Allowed,
): Edit {
  const id = freeId(
    `${name} until ${allowed.until}`,
    deferrals.map((one) => one.id),
  );
  const of: Readonly<Record<string, string>> =
    what === "train" && person !== null ? { record, person } : { record };
  return [{ put: `deferrals/${id}`, value: { id, ...of, ...allowed } }];
}
