import { addDays } from "@mainstay/plan";

/** The instant at which a day begins where the device is. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/** The day after another. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}
