import { parseDuration } from "@mainstay/plan";

/** A duration for dense places: `4 h`, `1 d 12 h`, `90 min`; `never` stays. */
export function shortDuration(duration: number): string {
  if (duration === Number.POSITIVE_INFINITY) return "never";
  if (duration === 0) return "0";
  if (duration < 120) return duration === 60 ? "1 h" : `${duration} min`;
  const days = duration < 2880 && duration % 1440 !== 0 ? 0 : Math.floor(duration / 1440);
  const hours = Math.floor((duration - days * 1440) / 60);
  const rest = duration - days * 1440 - hours * 60;
  const parts = [
    days === 0 ? "" : `${days} d`,
    hours === 0 ? "" : `${hours} h`,
    rest === 0 ? "" : `${rest} min`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** A duration as documents have it, for dense places; a dash for none. */
export function shortDurationText(text: string | null | undefined): string {
  if (text === null || text === undefined) return "–";
  if (text === "never") return "never";
  const duration = parseDuration(text);
  return duration === undefined ? text : shortDuration(duration);
}

/** A duration as people write it into a field: `4h`, `1d 12h` without the space, `30m`. */
export function writtenDuration(duration: number): string {
  if (duration === 0) return "0";
  const days = Math.floor(duration / 1440);
  const hours = Math.floor((duration % 1440) / 60);
  const rest = duration % 60;
  return `${days > 0 ? `${days}d` : ""}${hours > 0 ? `${hours}h` : ""}${rest > 0 ? `${rest}m` : ""}`;
}

/** A sentence whose ISO 8601 durations are short ones: `takes PT8H` is `takes 8 h`. */
export function withShortDurations(sentence: string): string {
  return sentence.replace(/\bP(?:T\d+[HM]|\d+D)\b/g, shortDurationText);
}
