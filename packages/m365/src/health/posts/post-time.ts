import { type Instant, parseInstant } from "@mainstay/plan";

/**
 * The first instant in text as posts write it: `Wednesday, November 17, 2021, at 1:00 PM UTC`. Undefined where there is none,
 * or where it is of another zone.
 */
export function findPostTime(text: string): Instant | undefined {
  const match = written.exec(text);
  const [, month = "", date = "", year = "", hour = "", minute = "", half] = match ?? [];
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (match === null || number === 0) return undefined;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon(half) ? 12 : 0);
  const two = (value: number | string) => String(value).padStart(2, "0");
  return parseInstant(`${year}-${two(number)}-${two(date)}T${two(hours)}:${minute}:00Z`);
}

const written =
  /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}),?(?: at)? (\d{1,2}):(\d\d) ?([AaPp]\.?[Mm]\.?)?,? ?\(?(?:UTC|GMT)\b(?![ ]?[+-])/;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function isAfternoon(half: string): boolean {
  return half.toLowerCase().startsWith("p");
}
