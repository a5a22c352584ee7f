import { type CauseClass, type Incident, lengthOf } from "@mainstay/m365";
import { spanWords } from "../words.ts";

/** What brought incidents about, in words. */
export const causeWords: Readonly<Record<CauseClass, string>> = {
  change: "a change",
  infrastructure: "infrastructure",
  network: "the network",
  names: "names (DNS)",
  capacity: "capacity",
  attack: "an attack",
  datacentre: "a data centre",
  provider: "another provider",
};

/** The day on which an incident began, or the month. */
export function startDay({ start }: Incident): string {
  return start.slice(0, 10);
}

/** How long an incident took: `8 h 24 m`, `about 4 h`, or `unknown`. */
export function lastedWords(incident: Incident): string {
  const { minutes, basis } = lengthOf(incident);
  if (basis === "planned") return "unknown";
  return basis === "told" ? `about ${spanWords(minutes)}` : spanWords(minutes);
}

/** When an incident was: `2025-10-29 15:41 to 2025-10-30 00:05 UTC`, as exact as is known. */
export function whenWords({ start, end }: Incident): string {
  const [from, to] = [start, end].map((instant) => instant?.replace("T", " ").replace("Z", ""));
  const isExact = start.includes("T");
  const ending = to === undefined || to === from ? "" : ` to ${to}`;
  return `${from ?? ""}${ending}${isExact ? " UTC" : ""}`;
}
