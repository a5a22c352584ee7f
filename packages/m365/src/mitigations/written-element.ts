import { type Element, joinNeeds, type Requirement } from "@mainstay/plan";

/** An element as the plan writes it, and as the catalog lends it; each undefined where there is none. */
type Origin = { readonly own: Element | undefined; readonly lent: Element | undefined };

/**
 * What the plan has to write for an element to be `after` once it is completed, where it is `before` now: what it says
 * already, and what differs. Requirements of the catalog that no longer apply are answered with a loss of nothing, as
 * completing a plan has it.
 */
export function writtenElement(
  { before, after }: { readonly before: Element; readonly after: Element },
  { own, lent }: Origin,
): Element {
  if (lent === undefined) return after;
  const { id, kind, name } = before;
  const needs = ownNeeds(after.needs ?? [], lent.needs ?? []);
  return {
    ...(own ?? { id, kind, name }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(after.recovery === before.recovery || after.recovery === undefined
      ? {}
      : { recovery: { ...own?.recovery, ...differing(before.recovery, after.recovery) } }),
  };
}

/** The requirements that the plan writes so that, joined with those of the catalog, the wanted ones are what there is. */
function ownNeeds(
  wanted: readonly Requirement[],
  lent: readonly Requirement[],
): readonly Requirement[] {
  const lentKeys = new Set(lent.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  let own = wanted.filter((need) => !lentKeys.has(keyOf(need)));
  for (;;) {
    const left = joinNeeds(own, lent).slice(own.length);
    const leftKeys = new Set(left.map(keyOf));
    const ownKeys = new Set(own.map(keyOf));
    // What is wanted as the catalog has it, but went with something that names its targets as well.
    const lost = wanted.filter((need) => !leftKeys.has(keyOf(need)) && !ownKeys.has(keyOf(need)));
    const unwanted = left.filter((need) => !wantedKeys.has(keyOf(need)));
    if (lost.length === 0 && unwanted.length === 0) return own;
    own = [...own, ...lost, ...unwanted.map((need) => ({ ...need, loss: 0 }))];
  }
}

function keyOf(need: Requirement): string {
  return JSON.stringify(Object.entries(need).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function differing(
  before: Element["recovery"] = {},
  after: NonNullable<Element["recovery"]>,
): NonNullable<Element["recovery"]> {
  return {
    ...(after.time === before.time || after.time === undefined ? {} : { time: after.time }),
    ...(after.point === before.point || after.point === undefined ? {} : { point: after.point }),
  };
}
