import type { CallReport } from "../queries/calls.ts";

type Summary = Pick<CallReport, "kind" | "end" | "counts">;

/** What kind of call it is. */
export const kindWords: Readonly<Record<CallReport["kind"], string>> = {
  drill: "Drill",
  real: "Real",
};

/** How far it has come with a place in the tree. */
export const stateWords: Readonly<Record<CallReport["places"][number]["state"], string>> = {
  waiting: "Waiting for those before them",
  calling: "Called, no answer yet",
  reached: "Reached",
  silent: "Not reached",
};

/** How a call stands or ended, in a few words. */
export function outcomeWords({ end, counts: { people, reached } }: Summary): string {
  const share = `${reached} of ${people} reached`;
  if (end === undefined) return `Going on: ${share}`;
  switch (end.outcome) {
    case "reached":
      return people === 1 ? "The one person was reached" : `All ${people} were reached`;
    case "exhausted":
      return `Over: ${share}`;
    case "stopped":
      return end.by === undefined ? `Stopped: ${share}` : `Stopped by ${end.by.name}: ${share}`;
    case "expired":
      return `Given up after a day: ${share}`;
  }
}

/** How long something took, from one instant to another: `under a minute`, `12 min`. */
export function tookWords(from: string, to: string): string {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return "under a minute";
  if (minutes < 120) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long people took to answer, of which seconds matter: `45 s`, `12 min`; nothing where nobody did. */
export function secondsWords(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** By what people were reached: `Text 4, Mail 1, by hand 1`. */
export function channelWords({ by, byHand }: CallReport["answers"]): string {
  const channels = by
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => other.people - one.people)
    .map(({ channel, people }) => `${channel} ${people}`);
  return [...channels, ...(byHand === 0 ? [] : [`by hand ${byHand}`])].join(", ");
}
