import type { Edit, Element, ElementId, Minutes, Plan } from "@mainstay/plan";
import { changeElement } from "../../components/changes/changed-plan.ts";
import { shortDuration } from "../../components/duration-words.ts";
import type { Found } from "./found.ts";

/** When it was seen how long things take, and what was lost then: ids of elements. */
export type Occasion = { readonly on: string; readonly lost: ReadonlySet<string> };

/** How long something took, and how old its data was then. */
type Seen = { readonly time?: Minutes | undefined; readonly point?: Minutes | undefined };

/**
 * That something took longer to come back than the plan says, or than nobody says, or had older data. Where that was its own work, it
 * proposes to plan with what was seen.
 */
export function longerThanSaid(
  plan: Plan,
  { element: id, time, point }: Seen & { readonly element: ElementId },
  occasion: Occasion,
): readonly Found[] {
  const element = plan.elements.find((one) => one.id === id);
  if (element === undefined) return [];
  const { name, recovery } = element;
  const seen = {
    ...(isMore(time, recovery?.time) ? { time } : {}),
    ...(isMore(point, recovery?.point) ? { point } : {}),
  };
  const words = [
    ...(seen.time === undefined
      ? []
      : [`took ${shortDuration(seen.time)}, ${saidWords(recovery?.time)}`]),
    ...(seen.point === undefined
      ? []
      : [`had data ${shortDuration(seen.point)} old, ${saidWords(recovery?.point)}`]),
  ];
  if (words.length === 0) return [];
  const isNews = recovery?.statedOn === undefined || recovery.statedOn <= occasion.on;
  const changes =
    isNews && isOwnWork(plan, element, occasion) ? planWith(plan, element, seen, occasion.on) : [];
  return [
    {
      words: `${name} ${words.join(", and ")}`,
      about: `elements/${id}`,
      ...(changes.length === 0 ? {} : { changes }),
    },
  ];
}

/**
 * Whether the time that an element took is what restoring it takes (SPEC 2.7): it was lost itself, and nothing was that it rests on or
 * is restored by, as it may have waited for that. Of what a catalog says, nothing is changed here.
 */
function isOwnWork(plan: Plan, { id, evidence }: Element, { lost }: Occasion): boolean {
  return evidence !== "catalog" && lost.has(id) && !below(plan, id).some((one) => lost.has(one));
}

/** All that an element needs, for whatever purpose, and what that needs. */
function below(plan: Plan, id: ElementId): readonly ElementId[] {
  const byId = new Map(plan.elements.map((element) => [element.id, element]));
  const reached = new Set<ElementId>([id]);
  // What is added to a set while it is gone through is gone through too.
  for (const one of reached)
    for (const { targets } of byId.get(one)?.needs ?? [])
      for (const target of targets) reached.add(target);
  reached.delete(id);
  return [...reached];
}

/**
 * What was seen is what the organisation says from that day on. Nothing where a vendor states something else beside it, which would then
 * pass for the organisation's.
 */
function planWith(
  plan: Plan,
  { id, recovery }: Element,
  seen: { readonly time?: Minutes; readonly point?: Minutes },
  on: string,
): Edit {
  const { statedBy, ...said } = recovery ?? {};
  const isSeenWhole =
    (said.time === undefined || seen.time !== undefined) &&
    (said.point === undefined || seen.point !== undefined);
  if (statedBy === "vendor" && !isSeenWhole) return [];
  return changeElement(plan, id, (before) => ({
    ...before,
    recovery: { ...said, ...seen, statedOn: on },
  }));
}

function isMore(seen: Minutes | undefined, said: Minutes | undefined): seen is Minutes {
  return seen !== undefined && (said === undefined || seen > said);
}

function saidWords(said: Minutes | undefined): string {
  return said === undefined
    ? "of which the plan says nothing"
    : `where the plan says ${shortDuration(said)}`;
}
