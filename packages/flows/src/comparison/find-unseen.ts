import type { Answer, Element, ElementId, Requirement } from "@mainstay/plan";
import type { FindAnswer } from "./find-answer.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";
import type { Watch } from "./watch.ts";

/** A requirement of which nothing was seen, although somebody looked who sees one of its ends. */
export type Unseen = {
  readonly element: ElementId;
  readonly target: ElementId;
  readonly requirement: Requirement;
  /** Who looked, for how long, and with what coverage. */
  readonly lookedFor: readonly Watch[];
  /** Whether enough of its alternatives were seen, so that this one may only stand by. */
  readonly standsBy: boolean;
  readonly answer?: Answer;
};

/** What was and was not looked for of the requirements between elements that show on the network. */
export type Looked = {
  readonly unseen: readonly Unseen[];
  /** Requirements that were seen. */
  readonly seen: number;
  /** Requirements of elements that show on the network which nobody watched. */
  readonly unwatched: readonly { readonly element: ElementId; readonly target: ElementId }[];
};

/** Looks for every requirement for operation whose both ends show on the network. */
export function findUnseen(
  elements: readonly Element[],
  {
    relations,
    watches,
    findAnswer,
  }: {
    readonly relations: readonly Relation[];
    readonly watches: readonly Watch[];
    readonly findAnswer: FindAnswer;
  },
): Looked {
  const seenPairs = new Set<string>();
  const vantagesOf = new Map<ElementId, Set<string>>();
  for (const { from, to, ports } of relations) {
    for (const one of from.elements)
      for (const other of to.elements) seenPairs.add(`${one} ${other}`);
    for (const id of [...from.elements, ...to.elements]) {
      const vantages = vantagesOf.get(id) ?? new Set();
      vantagesOf.set(id, vantages);
      for (const { seenFrom } of ports) for (const vantage of seenFrom) vantages.add(vantage);
    }
  }
  const shows = new Set<ElementId>([
    ...vantagesOf.keys(),
    ...elements.filter(({ seenAs }) => seenAs !== undefined).map(({ id }) => id),
  ]);
  const unseen: Unseen[] = [];
  const unwatched: { element: ElementId; target: ElementId }[] = [];
  let seen = 0;
  for (const { id, needs = [] } of elements) {
    if (!shows.has(id)) continue;
    for (const requirement of needs) {
      if (requirement.for === "recover") continue;
      const seenOf = requirement.targets.filter((target) => seenPairs.has(`${id} ${target}`));
      seen += seenOf.length;
      for (const target of requirement.targets) {
        if (!shows.has(target) || seenOf.includes(target)) continue;
        const vantages = new Set([
          ...(vantagesOf.get(id) ?? []),
          ...(vantagesOf.get(target) ?? []),
        ]);
        const lookedFor = watches.filter(({ vantage }) => vantages.has(vantage));
        if (lookedFor.length === 0) {
          unwatched.push({ element: id, target });
          continue;
        }
        const answer = findAnswer({ about: "unseen", from: endOf(id), to: endOf(target) });
        unseen.push({
          element: id,
          target,
          requirement,
          lookedFor,
          standsBy: seenOf.length >= requirement.atLeast,
          ...(answer === undefined ? {} : { answer }),
        });
      }
    }
  }
  return { unseen, seen, unwatched };
}

function endOf(id: ElementId): PlacedEnd {
  return { name: id, elements: [id] };
}
