const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const instants = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** A day: `29 Nov 2026`. */
export function dayWords(instant: string): string {
  return days.format(new Date(instant));
}

/** A day and a time of the device's zone: `29 Nov, 14:05`. */
export function instantWords(instant: string): string {
  return instants.format(new Date(instant));
}
