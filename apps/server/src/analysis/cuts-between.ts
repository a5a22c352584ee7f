import { weakPoints } from "@mainstay/analysis";
import type { Edit, ElementId, Plan } from "@mainstay/plan";
import { touchedBy } from "@mainstay/store";
import { comeAndGone } from "./come-and-gone.ts";
import { isTooMuch } from "./is-too-much.ts";
import { restingOn } from "./resting-on.ts";

/** Cuts of up to so many elements are compared, for so many milliseconds: it is to answer while somebody types. */
const [order, patience] = [2, 1_500];

/** An edit, and the completed plans before and after it. */
export type Change = { readonly before: Plan; readonly after: Plan; readonly edit: Edit };

/**
 * The minimal cuts of functions that an edit adds and removes. Only functions that rest on what it touches can have others;
 * those for which time or memory does not suffice are counted as not compared.
 */
export function cutsBetween({ before, after, edit }: Change) {
  const functions = functionsTouched({ before, after, edit });
  const until = performance.now() + patience;
  const isCancelled = () => performance.now() > until;
  const compared = [...functions].flatMap((id) => {
    if (isCancelled()) return [];
    const [was, is] = [before, after].map((plan) => findCuts(plan, id, isCancelled));
    return was === undefined || is === undefined ? [] : [comeAndGone(was, is)];
  });
  return {
    order,
    added: compared.flatMap(({ opened }) => opened.map(toCut)),
    removed: compared.flatMap(({ closed }) => closed.map(toCut)),
    notCompared: functions.size - compared.length,
  };
}

function functionsTouched({ before, after, edit }: Change): ReadonlySet<ElementId> {
  const touched = touchedBy(edit);
  const elements = touched.flatMap((address) => {
    const [collection, id = ""] = address.split("/");
    return collection === "elements" ? [id] : [];
  });
  // Which catalogs are used changes elements that the edit does not name.
  const isWide = touched.some((address) => address.startsWith("uses/"));
  return new Set(
    [before, after].flatMap((plan) => {
      const resting = isWide ? undefined : restingOn(plan, elements);
      return functionsOf(plan).filter((id) => resting === undefined || resting.has(id));
    }),
  );
}

function functionsOf({ elements }: Plan): readonly ElementId[] {
  return elements.flatMap(({ id, kind }) => (kind === "function" ? [id] : []));
}

function findCuts(
  plan: Plan,
  element: ElementId,
  isCancelled: () => boolean,
): readonly string[] | undefined {
  if (!plan.elements.some(({ id }) => id === element)) return [];
  try {
    return Array.from(weakPoints(plan, { element, order, isCancelled }).cuts(), (cut) =>
      [element, ...cut.toSorted()].join(" "),
    );
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    throw error;
  }
}

function toCut(text: string): { element: string; cut: string[] } {
  const [element = "", ...cut] = text.split(" ");
  return { element, cut };
}
