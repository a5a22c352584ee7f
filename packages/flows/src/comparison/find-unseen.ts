import type { Answer, Element, ElementId, Requirement } from "@mainstay/plan";
import { wasUsed } from "../book/was-used.ts";
import type { FindAnswer } from "./find-answer.ts";
import type { PlaceEnd } from "./place-ends.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";
import { findUdpServices } from "./udp-services.ts";
import { unwatchedBy } from "./unwatched.ts";
import type { Gap, Watch } from "./watch.ts";

/** A requirement of which nothing was seen, although somebody looked who sees one of its ends. */
export type Unseen = {
  readonly element: ElementId;
  readonly target: ElementId;
  readonly requirement: Requirement;
  /** Who looked, for how long, and with what coverage. */
  readonly lookedFor: readonly Watch[];
  /** When none of them looked: of that time nothing is known. */
  readonly unwatched: readonly Gap[];
  /** Whether enough of its alternatives were seen, so that this one may only stand by. */
  readonly standsBy: boolean;
  /** Whether it may be among what was too much to be compared. */
  readonly mayBeLeftOut: boolean;
  readonly answer?: Answer;
};

/** What was observed and not compared, because it was too much. */
export type NotCompared = {
  /** How many connections from a client to a port of a server, those seldom used. */
  readonly edges: number;
  /** Whether all that the plan may declare was looked up among them, as far as its elements are known by their place. */
  readonly isLookedUp: boolean;
};

/** A requirement by who needs what. */
export type RequirementPair = { readonly element: ElementId; readonly target: ElementId };

/** What was and was not looked for of the requirements between elements that show on the network. */
export type Looked = {
  readonly unseen: readonly Unseen[];
  /** Requirements that were seen: they were used. */
  readonly seen: number;
  /** Requirements that were tried and that nobody answered: neither seen to work nor unused. */
  readonly failingRequirements: readonly RequirementPair[];
  /** Requirements of elements that show on the network which nobody watched, or nobody by the transport that they may be of. */
  readonly unwatched: readonly RequirementPair[];
};

/** Looks for every requirement for operation whose both ends show on the network. */
export function findUnseen(
  elements: readonly Element[],
  {
    relations,
    watches,
    place,
    seesUdp,
    findAnswer,
    leftOut = { edges: 0, isLookedUp: true },
  }: {
    readonly relations: readonly Relation[];
    readonly watches: readonly Watch[];
    readonly place: PlaceEnd;
    readonly seesUdp: (watch: Watch) => boolean;
    readonly findAnswer: FindAnswer;
    readonly leftOut?: NotCompared | undefined;
  },
): Looked {
  const { pairs, failing, vantagesOf } = whatWasSeen(relations);
  const shows = new Set(vantagesOf.keys());
  const placeless = new Set(
    relations.flatMap(({ to }) => (to.by === "microsoft-365" ? to.elements : [])),
  );
  const udpServices = findUdpServices(elements, relations);
  for (const { id, seenAs } of elements) if (seenAs !== undefined) shows.add(id);

  const own = new Map(watches.map((watch) => [watch, ownElements(watch, place)]));
  const watchers = new Map<ElementId, readonly Watch[]>();
  const watchersOf = (id: ElementId): readonly Watch[] => {
    const known =
      watchers.get(id) ??
      watches.filter((watch) => own.get(watch)?.has(id) ?? vantagesOf.get(id)?.has(watch.vantage));
    watchers.set(id, known);
    return known;
  };
  const unseen = new Map<string, Unseen>();
  const unwatched = new Map<string, RequirementPair>();
  const failingRequirements = new Map<string, RequirementPair>();
  const seen = new Set<string>();
  for (const { element, requirement, target } of operatingNeeds(elements, shows)) {
    const pair = `${element} ${target}`;
    if (pairs.has(pair)) {
      seen.add(pair);
      continue;
    }
    if (failing.has(pair)) {
      failingRequirements.set(pair, { element, target });
      continue;
    }
    const lookedFor = [...new Set([...watchersOf(element), ...watchersOf(target)])].filter(
      (watch) => !udpServices.has(target) || seesUdp(watch),
    );
    if (lookedFor.length === 0) {
      unwatched.set(pair, { element, target });
      continue;
    }
    const others = requirement.targets.filter((other) => pairs.has(`${element} ${other}`));
    const standsBy = others.length >= requirement.atLeast;
    // Several requirements of one target are one question, and only stand by if all of them do.
    if (unseen.has(pair) && standsBy) continue;
    const answer = findAnswer({ about: "unseen", from: endOf(element), to: endOf(target) });
    unseen.set(pair, {
      element,
      target,
      requirement,
      lookedFor,
      unwatched: unwatchedBy(lookedFor),
      standsBy,
      mayBeLeftOut: leftOut.edges > 0 && (!leftOut.isLookedUp || placeless.has(target)),
      ...(answer === undefined ? {} : { answer }),
    });
  }
  return {
    unseen: [...unseen.values()],
    seen: seen.size,
    failingRequirements: [...failingRequirements.values()],
    unwatched: [...unwatched.values()],
  };
}

type WhatWasSeen = {
  /** `from to` of the elements of which the one used the other. */
  readonly pairs: ReadonlySet<string>;
  /** Likewise, between which connections were tried and some end never got through to some other. */
  readonly failing: ReadonlySet<string>;
  /** From where something was seen of an element. */
  readonly vantagesOf: ReadonlyMap<ElementId, ReadonlySet<string>>;
};

function whatWasSeen(relations: readonly Relation[]): WhatWasSeen {
  const [pairs, failing] = [new Set<string>(), new Set<string>()];
  const vantagesOf = new Map<ElementId, Set<string>>();
  for (const relation of relations) {
    const { from, to, ports } = relation;
    const found = wasUsed(relation) ? pairs : failing;
    for (const one of from.elements) for (const other of to.elements) found.add(`${one} ${other}`);
    for (const id of [...from.elements, ...to.elements]) {
      const vantages = vantagesOf.get(id) ?? new Set();
      vantagesOf.set(id, vantages);
      for (const { seenFrom } of ports) for (const vantage of seenFrom) vantages.add(vantage);
    }
  }
  return { pairs, failing, vantagesOf };
}

/** What is needed to operate of elements that show on the network by others that do; restoring is seldom seen. */
function* operatingNeeds(
  elements: readonly Element[],
  shows: ReadonlySet<ElementId>,
): Generator<Pick<Unseen, "element" | "requirement" | "target">> {
  for (const { id, needs = [] } of elements) {
    if (!shows.has(id)) continue;
    for (const requirement of needs) {
      if (requirement.for === "recover") continue;
      for (const target of requirement.targets) {
        if (shows.has(target)) yield { element: id, requirement, target };
      }
    }
  }
}

/** The elements that a machine which watches itself is; undefined for what sees others. */
function ownElements({ machine }: Watch, place: PlaceEnd): ReadonlySet<ElementId> | undefined {
  if (machine === undefined) return undefined;
  const { host, addresses } = machine;
  const ends = [
    { host, processes: [] },
    ...addresses.map((address) => ({ address, processes: [] })),
  ];
  return new Set(ends.flatMap((end) => place(end).elements));
}

function endOf(id: ElementId): PlacedEnd {
  return { name: id, elements: [id] };
}
