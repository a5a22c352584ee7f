import type { ListCounts } from "./compare.ts";

/** How many records are added, changed and removed, in words: `12,000 records added, 1 removed`. */
export function countWords(counts: readonly ListCounts[]): string {
  const parts = (["added", "changed", "removed"] as const)
    .map((kind) => ({ kind, count: counts.reduce((sum, each) => sum + each[kind], 0) }))
    .filter(({ count }) => count > 0);
  return parts
    .map(({ kind, count }, at) =>
      at > 0
        ? `${count.toLocaleString("en")} ${kind}`
        : `${count.toLocaleString("en")} record${count === 1 ? "" : "s"} ${kind}`,
    )
    .join(", ");
}
