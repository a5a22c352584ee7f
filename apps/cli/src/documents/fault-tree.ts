import type { Bounds, CutCounts } from "@mainstay/analysis";
import * as z from "zod";
import { Chance, ProbabilityBounds, toProbability } from "@mainstay/api";

const Count = z
  .union([z.int().nonnegative(), z.string().regex(/^\d+$/)])
  .meta({ description: "A number, as decimal text where it exceeds 2^53" });

/** What `mainstay fault-tree --json` prints; `order` stands only where the cuts were limited to one. */
export const FaultTreeDocument = z
  .strictObject({
    top: z.string(),
    basicEvents: z.int().nonnegative(),
    gates: z.int().nonnegative(),
    order: z.int().positive().optional(),
    products: Count,
    byOrder: z.record(z.string().regex(/^\d+$/), Count),
    probability: Chance.nullable(),
    probabilityBounds: ProbabilityBounds.optional(),
  })
  .meta({ title: "mainstay fault-tree --json" });
export type FaultTreeDocument = z.output<typeof FaultTreeDocument>;

/** A solved fault tree. */
export type SolvedFaultTree = {
  readonly top: string;
  readonly basicEvents: number;
  readonly gates: number;
  readonly order?: number;
  readonly counts: CutCounts;
  /** Undefined where some event has no probability. */
  readonly probability?: Bounds;
};

/** A solved fault tree as the document. */
export function toFaultTreeDocument(solved: SolvedFaultTree): FaultTreeDocument {
  const { top, basicEvents, gates, order, counts, probability } = solved;
  const byOrder = counts.byOrder.flatMap((count, size) =>
    count === 0n ? [] : [[String(size), toCount(count)] as const],
  );
  return {
    top,
    basicEvents,
    gates,
    ...(order === undefined ? {} : { order }),
    products: toCount(counts.total),
    byOrder: Object.fromEntries(byOrder),
    ...(probability === undefined ? { probability: null } : toProbability(probability)),
  };
}

function toCount(count: bigint): number | string {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}
