import type { Element, ElementId, Plan, Requirement } from "@mainstay/plan";

/** An element as it was before a change and as it is after it; undefined where a plan has none of its id. */
export type ChangedElement =
  | { readonly before: Element | undefined; readonly after: Element }
  | { readonly before: Element; readonly after: undefined };

/** The elements of a changed plan that are new or not like those of the same id before, and those that it has no more. */
export function changedElements(
  before: readonly Element[],
  after: readonly Element[],
  isAlike: (one: Element, other: Element) => boolean,
): readonly ChangedElement[] {
  // Most stand where they stood; only those that do not are looked up.
  const later = after.filter((element, at) => element !== before[at]);
  const earlier = before.filter((element, at) => element !== after[at]);
  const earlierById = new Map(earlier.map((element) => [element.id, element]));
  const changed = later.flatMap((element): readonly ChangedElement[] => {
    const known = earlierById.get(element.id);
    earlierById.delete(element.id);
    return known !== undefined && isAlike(known, element)
      ? []
      : [{ before: known, after: element }];
  });
  const gone = [...earlierById.values()].map((element) => ({ before: element, after: undefined }));
  return [...changed, ...gone];
}

/** Whether two plans have the same elements in the same order, one like the other. */
export function areAlike(
  one: Plan,
  other: Plan,
  isAlike: (one: Element, other: Element) => boolean,
): boolean {
  if (one.elements === other.elements) return true;
  return (
    one.elements.length === other.elements.length &&
    one.elements.every((element, at) => {
      const now = other.elements[at];
      return element === now || (element.id === now.id && isAlike(element, now));
    })
  );
}

/** Whether the same losses bring two elements of one id down, as seen by whoever asks for weak points. */
export function failsAlike(one: Element, other: Element): boolean {
  return (
    worksAlike(one, other) &&
    one.kind === other.kind &&
    one.objectives?.mtpd === other.objectives?.mtpd
  );
}

/** Whether two elements of one id ask the same of others. */
export function asksAlike(one: Element, other: Element): boolean {
  return (
    worksAlike(one, other) &&
    one.objectives?.rto === other.objectives?.rto &&
    one.objectives?.rpo === other.objectives?.rpo
  );
}

/** Whether two elements of one id go through scenarios alike, and break the same objective. */
export function lastsAlike(one: Element, other: Element): boolean {
  return (
    worksAlike(one, other) &&
    one.objectives?.rto === other.objectives?.rto &&
    one.recovery?.time === other.recovery?.time
  );
}

/** Changed elements, and what they need: a scenario that touches none of them goes on as before. */
export function suspectsOf(changed: readonly ChangedElement[]): readonly ElementId[] {
  return changed.flatMap(({ before, after }) => {
    const { id, needs = [] } = after ?? before;
    return [id, ...needs.flatMap(({ targets }) => targets)];
  });
}

function worksAlike(one: Element, other: Element): boolean {
  return one.objectives?.mbco === other.objectives?.mbco && needsAlike(one, other);
}

/** Whether two elements of one id need the same. */
export function needsAlike(one: Element, other: Element): boolean {
  if (one === other) return true;
  const [needs, others] = [one.needs ?? [], other.needs ?? []];
  return needs.length === others.length && needs.every((need, at) => isAlike(need, others[at]));
}

function isAlike(one: Requirement, other: Requirement): boolean {
  return (
    one.atLeast === other.atLeast &&
    one.for === other.for &&
    one.holds === other.holds &&
    one.loss === other.loss &&
    one.targets.length === other.targets.length &&
    one.targets.every((target, at) => target === other.targets[at])
  );
}
