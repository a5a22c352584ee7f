import type { Element, ElementId, Minutes, Requirement } from "@mainstay/plan";
import { type Fallen, lacks } from "./reliance.ts";

/** A loss to be bridged: of what, what goes down with it, by which alternative, and which requirements feel it. */
export type Bridge = {
  readonly to: readonly string[];
  readonly fallen: Fallen;
  readonly alternative: Element;
  /** Requirements that hold for so long do not feel it. */
  readonly holdsLess: Minutes;
};

/** Requirements with an alternative beside, and what they relied on: of one of several all of them, as all went down. */
export type BridgedNeeds = {
  readonly needs: readonly Requirement[];
  readonly relied: readonly (readonly ElementId[])[];
};

/** The requirements with the alternative beside what is lost; undefined where none of them is left unmet, or has it already. */
export function bridgedNeeds(
  needs: readonly Requirement[],
  bridge: Bridge,
): BridgedNeeds | undefined {
  const relied = new Map<string, readonly ElementId[]>();
  const after = needs.flatMap((need) => {
    const targets = bridgedTargets(need, needs, bridge);
    if (targets.length === 0) return [need];
    const groups = need.atLeast < need.targets.length ? [need.targets] : targets.map((id) => [id]);
    for (const group of groups) relied.set(group.join(" "), group);
    return besides(need, targets, bridge.alternative.id);
  });
  return relied.size === 0 ? undefined : { needs: after, relied: [...relied.values()] };
}

/** The targets of a requirement that the alternative stands in for; none where it is not unmet, or not felt. */
function bridgedTargets(
  need: Requirement,
  siblings: readonly Requirement[],
  { to, fallen, alternative, holdsLess }: Bridge,
): readonly ElementId[] {
  if (need.for === "recover" || need.loss === 0 || need.holds >= holdsLess) return [];
  if (!lacks(need, fallen) || need.targets.includes(alternative.id)) return [];
  const hasAnother = (target: ElementId) =>
    siblings.some(
      (other) =>
        other !== need &&
        other.for !== "recover" &&
        other.targets.includes(target) &&
        !lacks(other, fallen),
    );
  return need.targets.filter((target) => to.includes(target) && !hasAnother(target));
}

/** The requirement with an alternative to some of its targets: one of all splits off those, any other gets one more. */
function besides(
  need: Requirement,
  bridged: readonly ElementId[],
  alternative: ElementId,
): readonly Requirement[] {
  const operate = { ...need, for: "operate" } as const;
  const recover = need.for === "both" ? [{ ...need, for: "recover" } as const] : [];
  if (need.atLeast < need.targets.length || need.targets.length === 1) {
    return [{ ...operate, targets: [...need.targets, alternative] }, ...recover];
  }
  const left = need.targets.filter((target) => !bridged.includes(target));
  const others = left.length === 0 ? [] : [{ ...operate, targets: left, atLeast: left.length }];
  const split = bridged.map((target) => ({
    ...operate,
    targets: [target, alternative],
    atLeast: 1,
  }));
  return [...others, ...split, ...recover];
}
