import { type Edit, editBetween, type Element, type ElementId } from "@mainstay/plan";
import type { Confirmed } from "./confirm.ts";
import { changing, type ChosenEnd, needing, seenAs } from "./confirmed-elements.ts";
import { type GrowingNeeds, growingNeeds } from "./growing-needs.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** A server that several elements lean on: of several elements that it can be, the first is the one that serves. */
type LeantServer = Pick<PlacedEnd, "elements" | "host" | "address" | "network" | "site"> & {
  /** Who of those that lean on it used this one; all of them, if left out. */
  readonly users?: readonly ElementId[];
};

/** What several elements were seen to lean on: servers, whether any of them does for all others, and who does not say so. */
export type LeantOn = {
  readonly servers: readonly LeantServer[];
  readonly anyDoes: boolean;
  readonly leaning: readonly ElementId[];
};

/** The edit, and who is left out of it, because one of two would need the other both ways: that would be a ring. */
type ConfirmedLeaning = { readonly edit: Edit; readonly leftOut: readonly ElementId[] };

/**
 * The edit that declares what several elements lean on, such as a dark area or a supplier. Where any server does for all others, one
 * element stands for them, which needs any of those that are elements, and each that leans on it needs that one; where each has its
 * own part, each that leans needs the servers that it used. What stands is seen as the servers that are in no element; without it
 * these are left out. Those of whose being needed the plan knows already are not declared again.
 */
export function confirmLeaning(
  { written, completed }: Confirmed,
  { servers, anyDoes, leaning }: LeantOn,
  { stands, note }: { readonly stands?: ChosenEnd; readonly note: string },
): ConfirmedLeaning {
  const change = changing(completed);
  const needs = growingNeeds(completed.elements);
  const servingOf = ({ elements }: LeantServer): ElementId | undefined =>
    stands !== undefined && (elements.length === 0 || elements.includes(stands.id))
      ? stands.id
      : elements[0];
  const serving = new Set(servers.flatMap((server) => servingOf(server) ?? []));
  const unknown = servers.filter(({ elements }) => elements.length === 0);
  const leftOut = new Set<ElementId>();
  let plan = written;
  if (stands !== undefined && (anyDoes || unknown.length > 0)) {
    const known = servers.filter(({ elements }) => elements.length > 0);
    const others = new Set(known.flatMap((server) => servingOf(server) ?? []));
    // It is one of them itself: nothing is needed of the others, as it stands for them.
    const needed = anyDoes && !others.has(stands.id) ? [...others] : [];
    for (const id of needed) if (isRing(needs, stands.id, id)) leftOut.add(id);
    plan = change(plan, stands, (element) =>
      needingAny(seenAs(element, unknown), needed, { needs, note }),
    );
  }
  const usedBy = anyDoes
    ? () => (stands === undefined ? [] : [stands.id])
    : usedIn(servers, servingOf);
  const known = new Set(completed.elements.map(({ id }) => id));
  for (const id of new Set(leaning)) {
    // Who serves it, such as a domain controller that asks another, is of it.
    if (!known.has(id) || serving.has(id)) continue;
    const targets = usedBy(id).filter((target) => {
      if (isRing(needs, id, target)) leftOut.add(id);
      return target !== id && !needs.restsOn(id, target) && !needs.worksBy(target, id);
    });
    if (targets.length === 0) continue;
    needs.add(id, targets);
    plan = change(plan, { id }, (element) =>
      targets.reduce((changed, target) => needing(changed, [target], note), element),
    );
  }
  return { edit: editBetween(written, plan), leftOut: [...leftOut] };
}

/**
 * The element, needing any of these servers. What says so of some of them says so of all; where several requirements do, or it rests
 * on them through another, nothing is added: one more requirement would be one more by which it fails.
 */
function needingAny(
  element: Element,
  serving: readonly ElementId[],
  { needs, note }: { readonly needs: GrowingNeeds; readonly note: string },
): Element {
  const toAdd = serving.filter(
    (id) => !needs.restsOn(element.id, id) && !needs.worksBy(id, element.id),
  );
  if (toAdd.length === 0) return element;
  const [own, another] = (element.needs ?? []).filter(
    (need) => need.for !== "recover" && need.targets.some((target) => serving.includes(target)),
  );
  const isNew = own === undefined && !serving.some((id) => needs.worksBy(element.id, id));
  if (another !== undefined || (own === undefined && !isNew)) return element;
  needs.add(element.id, toAdd);
  if (own === undefined) return needing(element, toAdd, note);
  const widened = { ...own, targets: [...own.targets, ...toAdd] };
  return { ...element, needs: element.needs?.map((need) => (need === own ? widened : need)) };
}

/** Whether a requirement that is not declared yet would make two elements need each other. */
function isRing(needs: GrowingNeeds, element: ElementId, target: ElementId): boolean {
  return !needs.restsOn(element, target) && needs.worksBy(target, element);
}

/** What each that leans on servers used of them. */
function usedIn(
  servers: readonly LeantServer[],
  servingOf: (server: LeantServer) => ElementId | undefined,
): (id: ElementId) => readonly ElementId[] {
  const byAll = new Set<ElementId>();
  const byOne = new Map<ElementId, Set<ElementId>>();
  for (const server of servers) {
    const target = servingOf(server);
    if (target === undefined) continue;
    if (server.users === undefined) byAll.add(target);
    for (const user of server.users ?? []) {
      byOne.set(user, (byOne.get(user) ?? new Set()).add(target));
    }
  }
  return (id) => [...new Set([...byAll, ...(byOne.get(id) ?? [])])];
}
