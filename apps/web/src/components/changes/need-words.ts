import type { Plan, Requirement } from "@mainstay/plan";

/** A requirement in few words: `Teams or Zoom`, `2 of Node 1, Node 2, Node 3`, `Backup, to recover`. */
export function needWords(
  { targets, atLeast, for: purpose }: Requirement,
  elements: Plan["elements"],
): string {
  const names = targets.map((id) => elements.find((one) => one.id === id)?.name ?? id);
  const what =
    atLeast === 1
      ? names.join(" or ")
      : atLeast === names.length
        ? names.join(" and ")
        : `${atLeast} of ${names.join(", ")}`;
  return purpose === "recover" ? `${what}, to recover` : what;
}
