import { parseInstant, secondsOf } from "@mainstay/plan";

/** Reads a date as HTTP writes it (RFC 9110, 5.6.7), obsolete forms included, as milliseconds since 1970; undefined for none. */
export function parseHttpDate(text: string): number | undefined {
  const fixed = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(text);
  if (fixed !== null) return milliseconds(fixed[3], fixed[2], fixed[1], fixed[4]);
  const old = /^\w+, (\d\d)-(\w{3})-(\d\d) (\d\d:\d\d:\d\d) GMT$/.exec(text);
  // Two figures of a year can only be of this century here: nobody answers with dates of the last one.
  if (old !== null) return milliseconds(`20${old[3]}`, old[2], old[1], old[4]);
  const asctime = /^\w{3} (\w{3}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/.exec(text);
  if (asctime === null) return undefined;
  return milliseconds(asctime[4], asctime[1], asctime[2], asctime[3]);
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function milliseconds(year = "", month = "", date = "", clock = ""): number | undefined {
  const two = (value: string | number) => String(value).trim().padStart(2, "0");
  const instant = parseInstant(`${year}-${two(months.indexOf(month) + 1)}-${two(date)}T${clock}Z`);
  return instant === undefined ? undefined : secondsOf(instant) * 1_000;
}
