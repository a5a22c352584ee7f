import { incidents } from "./incidents.ts";
import type { Incident } from "./incident.ts";

/**
 * The incidents that somebody could mean by a word: the one of that id (in whatever case, or of another number that it had),
 * else those that began on a day, in a month or in a year (`2025-10-29`, `2025-10`), else those that went on that day, else
 * those with the word in their id or title. None where nothing fits.
 */
export function findIncidents(word: string): readonly Incident[] {
  const sought = word.trim().toLowerCase();
  if (sought === "") return [];
  const ways: readonly ((incident: Incident) => boolean)[] = [
    ({ id, otherIds = [] }) => [id, ...otherIds].some((one) => one.toLowerCase() === sought),
    ({ start }) => isDate(sought) && start.startsWith(sought),
    ({ start, end }) =>
      isDate(sought) && end !== undefined && start < sought && sought <= end.slice(0, 10),
    ({ id, title }) => [id, title].some((text) => text.toLowerCase().includes(sought)),
  ];
  for (const fits of ways) {
    const found = incidents.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

function isDate(word: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(word);
}
