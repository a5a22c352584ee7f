import type { Plan } from "@mainstay/plan";
import { byWorst, instantsOf, toOutages } from "../../components/outages/outage.ts";
import type { OutageRow } from "../../components/outages/OutageTable.tsx";
import type { Side } from "./side.ts";

/** The outages of functions and processes, or of everything, the worst as things are first. */
export function rowsOf({
  plan,
  without,
  other,
  all,
}: {
  readonly plan: Plan;
  readonly without: Side;
  readonly other: Side | null;
  readonly all: boolean;
}): readonly OutageRow[] {
  const before = toOutages(without.simulation, plan);
  const after = other === null ? undefined : toOutages(other.simulation, plan);
  const ids = new Set([...before.keys(), ...(after?.keys() ?? [])]);
  return [...ids]
    .map((id) => ({ id, without: before.get(id), with: after?.get(id) }))
    .flatMap((row) => {
      const shown = row.without ?? row.with;
      if (shown === undefined) return [];
      const { kind } = shown.element;
      return all || kind === "function" || kind === "process" ? [{ row, shown }] : [];
    })
    .toSorted((a, b) => byWorst(a.shown, b.shown))
    .map(({ row }) => row);
}

/** Every instant that the rows have on their axis. */
export function instantsIn(rows: readonly OutageRow[]): readonly number[] {
  return instantsOf(
    rows.flatMap((row) => [row.without, row.with].filter((one) => one !== undefined)),
  );
}
