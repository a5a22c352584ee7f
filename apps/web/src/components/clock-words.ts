const times = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The time of day of an instant, in the zone of the device: `14:05:09`. */
export function timeOfDay(instant: string): string {
  return times.format(new Date(instant));
}

/** Seconds as a clock shows them: `0:42:07`; with a minus where they are still to come. */
export function clockWords(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const [padded, rest] = [minutes, whole % 60].map((part) => String(part).padStart(2, "0"));
  return `${seconds < 0 ? "−" : ""}${hours}:${padded}:${rest}`;
}
