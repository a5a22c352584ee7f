import { type Element, ElementId } from "@mainstay/plan";
import * as z from "zod";
import { percentWords } from "../../components/time-words.ts";

/** What is lost as it is declared: since when after the beginning, a duration such as PT2H, and what remains of it, 0 to 1. */
export const DeclaredLoss = z.object({
  element: ElementId,
  at: z.string().exactOptional(),
  level: z.number().exactOptional(),
});
export type DeclaredLoss = Readonly<z.output<typeof DeclaredLoss>>;

/** The losses with exactly the elements that are picked: those that were there as they were, others whole and at once. */
export function pickLosses(
  losses: readonly DeclaredLoss[],
  picked: readonly ElementId[],
): readonly DeclaredLoss[] {
  return picked.flatMap((element) => {
    const known = losses.filter((loss) => loss.element === element);
    return known.length > 0 ? known : [{ element }];
  });
}

/** The losses with what is taken over, which says more than what was picked of the same elements. */
export function takeLosses(
  losses: readonly DeclaredLoss[],
  taken: readonly DeclaredLoss[],
): readonly DeclaredLoss[] {
  const known = new Set(taken.map(({ element }) => element));
  return [...losses.filter(({ element }) => !known.has(element)), ...taken];
}

/** The name of an element, with what is left of it where it is not lost whole: `Exchange Online (50 % left)`. */
export function lostName(
  { id, name }: Pick<Element, "id" | "name">,
  losses: readonly DeclaredLoss[],
): string {
  const levels = losses
    .filter(({ element }) => element === id)
    .map(({ level = 0 }) => Math.round(level * 1_000) / 1_000);
  const least = Math.min(...levels);
  return levels.length === 0 || least === 0 ? name : `${name} (${percentWords(least)} left)`;
}
