import { type Edit, editBetween, type Plan } from "@mainstay/plan";
import { changing, type ChosenEnd, needing, seenAs } from "./confirmed-elements.ts";
import type { Relation } from "./relation.ts";

/** The plan as it is written, and with what it takes over from catalogs. */
export type Confirmed = { readonly written: Plan; readonly completed: Plan };

/**
 * The edit that declares a surprise: one end needs the other, on the evidence of what was observed. An end that is in no element gets
 * one, or is written down as how the chosen element shows. For what it is needed, how long its loss is tolerated and what that
 * costs people must say; until then it is needed to operate.
 */
export function confirmSurprise(
  { written, completed }: Confirmed,
  { relation }: { readonly relation: Pick<Relation, "from" | "to"> },
  { from, to, note }: { readonly from: ChosenEnd; readonly to: ChosenEnd; readonly note: string },
): Edit {
  const change = changing(completed);
  const server = change(written, to, (element) => seenAs(element, [relation.to]));
  const both = change(server, from, (element) =>
    needing(seenAs(element, [relation.from]), [to.id], note),
  );
  return editBetween(written, both);
}
