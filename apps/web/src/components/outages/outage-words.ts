import { shortDuration } from "../duration-words.ts";
import { afterWords, percentWords } from "../time-words.ts";
import { longestOf, type Outage, type Severity, severityOf } from "./outage.ts";

/** What the severity of an outage is called, beside what it is about. */
export const severityWords: Readonly<Record<Severity, string>> = {
  mtpd: "breaks its MTPD",
  rto: "breaks its RTO",
  below: "breaks nothing",
  impaired: "impaired",
  none: "not affected",
};

/** An outage in one sentence, for people who do not see its bar. */
export function outageWords(outage: Outage | undefined): string {
  if (outage === undefined) return "Not affected.";
  const severity = severityWords[severityOf(outage)];
  const [first] = outage.spans;
  if (first === undefined) {
    const lowest = Math.min(...outage.levels.map(({ level }) => level));
    return `${capital(severity)}, at ${percentWords(lowest)} at the lowest.`;
  }
  const until =
    first.to === Number.POSITIVE_INFINITY ? "for good" : `until ${shortDuration(first.to)}`;
  const more = outage.spans.length - 1;
  const again = more === 0 ? "" : ` and ${more} more ${more === 1 ? "time" : "times"}`;
  return `Down ${afterWords(first.from)} ${until}${again}; ${severity}. Longest: ${shortDuration(longestOf(outage))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
