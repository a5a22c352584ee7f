import type { Element, Minutes } from "@mainstay/plan";
import { type Bridge, type BridgedNeeds, bridgedNeeds } from "./bridged-needs.ts";
import { existingAlternative } from "./existing-alternative.ts";
import type { ChangedRecord, Place } from "./mitigation.ts";
import type { PlanView } from "./plan-view.ts";
import { outageLength } from "./reliance.ts";

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
  const bridge = toBridge(view, question);
  if (bridge === undefined) return [];
  const { elements, sops } = view.plan;
  const { at = () => true, inProcedures = false } = question;
  return [
    ...elements.filter(at).flatMap((before) => {
      const bridged = bridgedIn(before, bridge);
      if (bridged === undefined) return [];
      const after = { ...before, needs: bridged.needs };
      return [toPlace(view, { list: "elements", before, after }, { ...bridge, ...bridged })];
    }),
    ...(inProcedures ? sops : []).flatMap((before) => {
      const bridged = bridgedIn(before, bridge);
      if (bridged === undefined) return [];
      const after = { ...before, needs: bridged.needs };
      return [toPlace(view, { list: "sops", before, after }, { ...bridge, ...bridged })];
    }),
  ];
}

/** How the loss would be bridged; undefined where nothing is lost, or the alternative is lost as well. */
function toBridge(
  view: PlanView,
  { to, lost = [], alternative, reuses = false, holdsLess = outageLength }: AlternativeQuestion,
): Bridge | undefined {
  if (!to.some((id) => view.findElement(id) !== undefined)) return undefined;
  const fallen = view.fallenWith([...to, ...lost]);
  const existing = reuses ? existingAlternative(view, { to, fallen }) : undefined;
  const chosen = existing ?? alternative;
  return fallen.has(chosen.id) ? undefined : { to, fallen, alternative: chosen, holdsLess };
}

/** The bridged needs of a record, unless it is the alternative or the alternative needs it. */
function bridgedIn(
  { id, needs = [] }: Pick<ChangedRecord["before"], "id"> & Pick<Element, "needs">,
  bridge: Bridge,
): BridgedNeeds | undefined {
  const { alternative } = bridge;
  const needed = alternative.needs?.flatMap(({ targets }) => targets) ?? [];
  if ([alternative.id, ...needed].some((other) => other === id)) return undefined;
  return bridgedNeeds(needs, bridge);
}

function toPlace(
  view: PlanView,
  record: ChangedRecord,
  { relied, fallen, alternative }: Bridge & BridgedNeeds,
): Place {
  const { name, id } = record.before;
  const names = relied.map((ids) => ids.map((one) => view.named(one)).join(" or ")).join(" and ");
  const together = relied.some(({ length }) => length > 1) ? ", which go down together" : "";
  const isNew = view.findElement(alternative.id) === undefined;
  const other = isNew ? "" : `; ${view.named(alternative.id)}, which the plan has, would stand in`;
  // Of several that go down together, the last is the one of which that is the least plain.
  const last = relied[0]?.findLast((one) => fallen.has(one));
  return {
    record,
    because: `${name} (${id}) needs ${names}${together}, with nothing beside that would still work${other}.`,
    path: [
      ...(last === undefined ? [] : (fallen.get(last) ?? [last])),
      ...(record.list === "elements" ? [record.before.id] : []),
    ],
    adds: isNew ? [alternative] : [],
  };
}
