import type { RankedItem } from "@mainstay/analysis";
import * as z from "zod";
import { DueEntry, toDueEntry } from "./due.ts";

/** How something that is due stands: late, to come, or put off by somebody. */
export const dueStates = ["overdue", "coming", "put-off"] as const;
export type DueState = (typeof dueStates)[number];

const Count = z.int().nonnegative();

/** A part of what is due on a day, the most pressing first. */
export const ProgrammeDocument = z.strictObject({
  at: z.string().meta({ description: "The day that it is about, YYYY-MM-DD" }),
  counts: z
    .strictObject({ overdue: Count, coming: Count, "put-off": Count })
    .meta({ description: "How many there are of each state, by the other filters" }),
  items: z.array(
    DueEntry.extend({
      place: z.int().positive().meta({ description: "In the whole queue, from 1" }),
      state: z.enum(dueStates),
      pressure: z.number().nullable().meta({
        description: "Overdue days over cadence, which the queue goes by; null: never done",
      }),
    }),
  ),
  total: Count,
  next: Count.optional().meta({ description: "`after` of the next page, if there is one" }),
});
export type ProgrammeDocument = z.output<typeof ProgrammeDocument>;

/** What of the programme is asked for; what is left out is not filtered by. */
export type ProgrammeFilter = {
  readonly what?: readonly string[] | undefined;
  readonly state?: DueState | undefined;
  readonly criticality?: string | undefined;
  readonly person?: string | undefined;
  readonly record?: string | undefined;
  /** Only what is due by this day. */
  readonly by?: string | undefined;
  readonly limit: number;
  readonly after: number;
};

/** A part of what is due, with the place of each in the whole. */
export function toProgrammeDocument(
  ranked: readonly RankedItem[],
  { at, filter }: { readonly at: string; readonly filter: ProgrammeFilter },
): ProgrammeDocument {
  const { limit, after, state } = filter;
  const wanted = ranked
    .map((item, index) => ({ item, place: index + 1, state: stateOf(item) }))
    .filter(({ item }) => isWanted(item, filter));
  const counts = { overdue: 0, coming: 0, "put-off": 0 };
  for (const one of wanted) counts[one.state] += 1;
  const found = state === undefined ? wanted : wanted.filter((one) => one.state === state);
  const last = after + limit;
  return {
    at,
    counts,
    items: found.slice(after, last).map(({ item, place, state: standing }) => ({
      ...toDueEntry(item),
      place,
      state: standing,
      pressure: Number.isFinite(item.overdue) ? item.overdue / (item.cadence ?? 30) : null,
    })),
    total: found.length,
    ...(last < found.length ? { next: last } : {}),
  };
}

function stateOf({ deferral, overdue }: RankedItem): DueState {
  if (deferral !== undefined) return "put-off";
  return overdue > 0 ? "overdue" : "coming";
}

function isWanted(
  item: RankedItem,
  { what, criticality, person, record, by }: ProgrammeFilter,
): boolean {
  return (
    (what === undefined || what.includes(item.kind)) &&
    (criticality === undefined || item.criticality === criticality) &&
    (person === undefined || item.person === person) &&
    (record === undefined || `${item.collection}/${item.id}` === record) &&
    (by === undefined || (item.due ?? "") <= by)
  );
}
