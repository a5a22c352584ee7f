import type { Element, Plan, Requirement } from "@mainstay/plan";

/** The elements of a changed plan that are new or not like those of the same id before, and those that it has no more. */
export function changedElements(
  before: ReadonlyMap<string, Element>,
  { elements }: Plan,
  isAlike: (one: Element, other: Element) => boolean,
): readonly Element[] {
  const changed: Element[] = [];
  let kept = 0;
  for (const element of elements) {
    const earlier = before.get(element.id);
    if (earlier !== undefined) kept++;
    if (earlier === undefined || !isAlike(earlier, element)) changed.push(element);
  }
  if (kept === before.size) return changed;
  const ids = new Set<string>(elements.map(({ id }) => id));
  return [...changed, ...[...before.values()].filter(({ id }) => !ids.has(id))];
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

function worksAlike(one: Element, other: Element): boolean {
  if (one === other) return true;
  const [needs, others] = [one.needs ?? [], other.needs ?? []];
  return (
    one.objectives?.mbco === other.objectives?.mbco &&
    needs.length === others.length &&
    needs.every((need, at) => isAlike(need, others[at]))
  );
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
