import { addDays } from "@mainstay/plan";

/**
 * The last day, YYYY-MM-DD, of which something counts where somebody asks what is now, on a day in UTC: the next one, since further east
 * it is that already, and what was done there is known here (SPEC 8.12).
 */
export function knownNow(today: string): string {
  return addDays(today, 1);
}
