/** An instant as a field for local time has it: `2026-05-16T08:30`. */
export function localMinute(instant: Date): string {
  const padded = (value: number) => String(value).padStart(2, "0");
  const day = [
    String(instant.getFullYear()).padStart(4, "0"),
    padded(instant.getMonth() + 1),
    padded(instant.getDate()),
  ];
  return `${day.join("-")}T${padded(instant.getHours())}:${padded(instant.getMinutes())}`;
}

/** The instant that a local time is, in UTC; undefined for none. */
export function toInstant(local: string): string | undefined {
  const instant = new Date(local);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
