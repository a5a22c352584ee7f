import type { ObservedNearDocument } from "@mainstay/api";
import type { Agreement, ObservedRelation } from "../drawn/drawn.ts";

/** How far plan and network agree on a requirement, with what was seen of it. */
export type Agreed = { readonly agreement: Agreement; readonly relation?: ObservedRelation };

/** How far they agree, by the id of who needs and of what is needed, with a blank between. */
export function agreementsIn({
  relations,
  unseen,
  standingBy,
  unwatched,
}: ObservedNearDocument): ReadonlyMap<string, Agreed> {
  const told = (agreement: Agreement, pairs: typeof unseen) =>
    pairs.map(({ element, target }) => [`${element} ${target}`, { agreement }] as const);
  const tried = (agreement: "seen" | "failing") =>
    relations
      .filter(({ how, isFailing }) => how === "direct" && isFailing === (agreement === "failing"))
      .flatMap((relation) =>
        // Elements that share a machine are told apart by nothing.
        relation.from.elements.flatMap((from) =>
          relation.to.elements.map((to) => [`${from} ${to}`, { agreement, relation }] as const),
        ),
      );
  return new Map<string, Agreed>([
    ...told("unwatched", unwatched),
    ...told("standing-by", standingBy),
    ...told("unseen", unseen),
    ...tried("failing"),
    // What works for one of several machines works.
    ...tried("seen"),
  ]);
}

/** Of several agreements that which asks most of who sees it. */
export function foremost(agreements: readonly (Agreement | undefined)[]): Agreement | undefined {
  return order.find((agreement) => agreements.includes(agreement));
}

const order: readonly Agreement[] = [
  "surprise",
  "leans-undeclared",
  "failing",
  "unseen",
  "standing-by",
  "implied",
  "seen",
  "leans",
  "serves",
  "unwatched",
];
