import type { CallTree, Element, ElementId, Sop } from "@mainstay/plan";
import type { ChangedRecord, Place } from "./mitigation.ts";
import type { PlanView } from "./plan-view.ts";
import type { Fallen } from "./reliance.ts";

/** Where procedures and call trees are also to be read, for which loss. */
export type CopiesQuestion = {
  readonly lost: readonly string[];
  /** The place where a copy is added. */
  readonly copy: Element;
  /** Whether a place that procedures or call trees already use, and that survives, goes before `copy`. */
  readonly reuses?: boolean;
  /** Where one of the copies must be for a procedure to be looked at; anywhere, if left out. */
  readonly keptIn?: string;
};

/** The procedures and call trees of which every copy that they name goes down with what is lost. */
export function copiesPlaces(
  view: PlanView,
  { lost, copy: added, reuses = false, keptIn }: CopiesQuestion,
): readonly Place[] {
  const fallen = view.fallenWith(lost);
  const copy = (reuses ? standingCopy(view, fallen) : undefined) ?? added;
  if (fallen.has(copy.id)) return [];
  const adds = view.findElement(copy.id) === undefined ? [copy] : [];
  const { sops, callTrees } = view.plan;
  const isSought = (record: Sop | CallTree) =>
    isShut(record, fallen) &&
    (keptIn === undefined || record.copies?.some((id) => id === keptIn) === true);
  const records: readonly ChangedRecord[] = [
    ...sops
      .filter((sop) => isSought(sop))
      .map((before) => ({
        list: "sops" as const,
        before,
        after: { ...before, copies: [...(before.copies ?? []), copy.id] },
      })),
    ...callTrees
      .filter((tree) => isSought(tree))
      .map((before) => ({
        list: "callTrees" as const,
        before,
        after: { ...before, copies: [...(before.copies ?? []), copy.id] },
      })),
  ];
  return records.map((record) => {
    const { name, id } = record.before;
    const copies = copiesOf(record);
    const [path = []] = copies.map((one) => fallen.get(one) ?? []);
    const [cause = ""] = path;
    return {
      record,
      because: `${name} (${id}) can be read only in ${copies.map((one) => view.named(one)).join(" and ")}, which is out of reach when ${view.named(cause)} is lost.`,
      path,
      adds,
    };
  });
}

function copiesOf({ list, before }: ChangedRecord): readonly ElementId[] {
  return list === "sops" || list === "callTrees" ? (before.copies ?? []) : [];
}

/** Whether something can be read nowhere any more; what names no copy at all is another matter. */
function isShut({ copies = [] }: Sop | CallTree, fallen: Fallen): boolean {
  return copies.length > 0 && copies.every((id) => fallen.has(id));
}

/** The place of the organisation's own that most copies name and that survives. */
function standingCopy(view: PlanView, fallen: Fallen): Element | undefined {
  const { sops, callTrees } = view.plan;
  const named = [...sops, ...callTrees].flatMap(({ copies = [] }) => copies);
  const counts = Map.groupBy(named, (id) => id);
  const [most] = [...counts]
    .flatMap(([id, { length: count }]) => {
      const element = view.findElement(id);
      const stands = element !== undefined && view.isOwn(element) && !fallen.has(id);
      return stands ? [{ element, count }] : [];
    })
    .toSorted((one, other) => other.count - one.count);
  return most?.element;
}
