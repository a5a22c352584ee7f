import type { Element, ElementId, Minutes, Requirement, Sop } from "@mainstay/plan";
import { existingAlternative } from "./existing-alternative.ts";
import type { ChangedRecord, Place } from "./mitigation.ts";
import type { PlanView } from "./plan-view.ts";
import { type Fallen, lacks, outageLength } from "./reliance.ts";

/** What an alternative is sought for, and which. */
export type AlternativeQuestion = {
  /** Ids whose loss the alternative bridges; each that the plan has counts as lost with all others. */
  readonly to: readonly string[];
  /** What else is lost in the failure that is thought of, so that nothing which shares it counts as an alternative. */
  readonly lost?: readonly string[];
  /** What is added where nothing else stands in. */
  readonly alternative: Element;
  /** Whether something that already stands beside one of `to` in the plan goes before `alternative`. */
  readonly reuses?: boolean;
  /** Which elements are looked at; all, if left out. */
  readonly at?: (element: Element) => boolean;
  /** Whether the needs of procedures are looked at as well. */
  readonly inProcedures?: boolean;
  /** Requirements that hold for so long are not looked at; a day if left out, the length of an outage at Microsoft. */
  readonly holdsLess?: Minutes;
};

/**
 * The elements, and procedures, with a requirement that a loss leaves unmet, each as it would be with an alternative
 * beside. Not one that has the alternative in another requirement with the same target: there a plan says what remains.
 */
export function alternativePlaces(view: PlanView, question: AlternativeQuestion): readonly Place[] {
  const { to, lost = [], at = () => true, inProcedures = false } = question;
  if (!to.some((id) => view.findElement(id) !== undefined)) return [];
  const fallen = view.fallenWith([...to, ...lost]);
  const alternative = chooseAlternative(view, question, fallen);
  if (alternative === undefined) return [];
  const open = { ...question, view, fallen, alternative };
  const elements = view.plan.elements.filter(at).flatMap((element) => {
    const changed = withAlternative(element, open);
    return changed === undefined
      ? []
      : [
          toPlace(
            { list: "elements", before: element, after: { ...element, needs: changed.needs } },
            changed,
            open,
          ),
        ];
  });
  const sops = (inProcedures ? view.plan.sops : []).flatMap((sop) => {
    const changed = withAlternative(sop, open);
    return changed === undefined
      ? []
      : [
          toPlace(
            { list: "sops", before: sop, after: { ...sop, needs: changed.needs } },
            changed,
            open,
          ),
        ];
  });
  return [...elements, ...sops];
}

type Open = AlternativeQuestion & {
  readonly view: PlanView;
  readonly fallen: Fallen;
  readonly alternative: Element;
};
type Holder = Element | Sop;
type WithAlternative = {
  readonly needs: readonly Requirement[];
  /** What went down, for each requirement: its targets if one of them would have been enough. */
  readonly relied: readonly (readonly ElementId[])[];
};

function chooseAlternative(
  view: PlanView,
  { to, alternative, reuses = false }: AlternativeQuestion,
  fallen: Fallen,
): Element | undefined {
  const found = reuses ? existingAlternative(view, { to, fallen }) : undefined;
  const chosen = found ?? alternative;
  return fallen.has(chosen.id) ? undefined : chosen;
}

function withAlternative(holder: Holder, open: Open): WithAlternative | undefined {
  const { needs = [] } = holder;
  const { alternative } = open;
  if (holder.id === alternative.id || isNeededBy(alternative, holder)) return undefined;
  const relied = new Map<string, readonly ElementId[]>();
  const after = needs.flatMap((need) => {
    const targets = bridgedTargets(need, needs, open);
    if (targets.length === 0) return [need];
    const groups = need.atLeast < need.targets.length ? [need.targets] : targets.map((id) => [id]);
    for (const group of groups) relied.set(group.join(" "), group);
    return besides(need, targets, alternative.id);
  });
  return relied.size === 0 ? undefined : { needs: after, relied: [...relied.values()] };
}

/** The targets of a requirement that the alternative stands in for; none where it is not unmet, or not felt. */
function bridgedTargets(
  need: Requirement,
  siblings: readonly Requirement[],
  { to, fallen, alternative, holdsLess = outageLength }: Open,
): readonly ElementId[] {
  if (need.for === "recover" || need.loss === 0 || need.holds >= holdsLess) return [];
  if (!lacks(need, fallen) || need.targets.includes(alternative.id)) return [];
  const has = (target: ElementId) =>
    siblings.some(
      (other) => other !== need && other.targets.includes(target) && !lacks(other, fallen),
    );
  return need.targets.filter((target) => to.includes(target) && !has(target));
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
  const split = bridged.map((target) => ({
    ...operate,
    targets: [target, alternative],
    atLeast: 1,
  }));
  const others = left.length === 0 ? [] : [{ ...operate, targets: left, atLeast: left.length }];
  return [...others, ...split, ...recover];
}

function isNeededBy({ needs = [] }: Element, { id }: Holder): boolean {
  return needs.some(({ targets }) => targets.some((target) => target === id));
}

function toPlace(
  record: ChangedRecord,
  { relied }: WithAlternative,
  { view, fallen, alternative }: Open,
): Place {
  const { before } = record;
  const names = relied.map((ids) => ids.map((id) => view.named(id)).join(" or ")).join(" and ");
  const isNew = view.findElement(alternative.id) === undefined;
  const other = isNew ? "" : `; ${view.named(alternative.id)}, which the plan has, would stand in`;
  const together = relied.some(({ length }) => length > 1) ? ", which go down together" : "";
  // Of several that go down together, the last is the one of which that is the least plain.
  const last = relied[0]?.findLast((id) => fallen.has(id));
  return {
    record,
    because: `${before.name} (${before.id}) needs ${names}${together}, with nothing beside that would still work${other}.`,
    path: [
      ...(last === undefined ? [] : (fallen.get(last) ?? [last])),
      ...(record.list === "elements" ? [record.before.id] : []),
    ],
    adds: isNew ? [alternative] : [],
  };
}
