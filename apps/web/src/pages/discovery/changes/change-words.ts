import { isUnwatched } from "@mainstay/api";
import type { ChangedEdge, Difference, EdgeChange } from "../../../queries/observed.ts";

/** How a connection is otherwise, in a word. */
const changeWords: Readonly<Record<EdgeChange, string>> = {
  new: "New",
  gone: "Gone",
  failing: "Fails now",
  "working-again": "Works again",
  grown: "Grown",
  shrunk: "Shrunk",
};

type Changed = Pick<ChangedEdge, "change" | "connections" | "watched"> & {
  readonly before?: Pick<NonNullable<ChangedEdge["before"]>, "connections"> | undefined;
};

/** The kinds of change, with those of which nobody knows better. */
export const kindWords: Readonly<Record<EdgeChange, string>> = {
  ...changeWords,
  new: "New or not watched before",
  gone: "Gone or not watched any more",
};

/** How it is otherwise, as far as that is known: what nobody looked for is neither gone nor new. */
export function verdictWords({ change, watched }: Changed): string {
  if (!isUnwatched({ change, watched })) return changeWords[change];
  return change === "gone" ? "Not looked for any more" : "Not looked for before";
}

/** Connections in the earlier window and in the later one: `12 → 30`; where nobody watched is no figure. */
export function figureWords({ change, connections, before, watched }: Changed): string {
  const figure = (count: number, share: number) =>
    count === 0 && share === 0 ? "not watched" : count.toLocaleString("en");
  const was = figure(before?.connections ?? 0, watched.before);
  return `${was} → ${figure(change === "gone" ? 0 : connections, watched.after)}`;
}

/** By how much it grew or shrank beside what a window of the same length would have: `2.5 times as many`; else nothing. */
export function growthWords(
  { change, connections, before }: Changed,
  { longer }: Pick<Difference, "longer">,
): string {
  if (before === undefined || (change !== "grown" && change !== "shrunk")) return "";
  const times = connections / before.connections / longer;
  return times >= 1 ? `${rounded(times)} times as many` : `1 of ${rounded(1 / times)}`;
}

/** How much of both windows somebody watched who saw it. */
export function watchedWords({ watched: { before, after } }: Changed): string {
  return `${shareWords(before)} before, ${shareWords(after)} after`;
}

/** The machine or address that an end is, as far as it is known. */
export function machineWords({ machines, names, address, network }: SeenMachine): string {
  return machines[0] ?? names[0] ?? address ?? network ?? "unknown";
}

/** By what a map is drawn around an end; undefined where it has no address and no machine. */
export function aroundOf({ machines, address }: SeenMachine): string | undefined {
  return address ?? machines[0];
}

type SeenMachine = Pick<Difference["ends"][number], "machines" | "names" | "address" | "network">;

function shareWords(share: number): string {
  if (share === 0) return "nobody watched";
  return share > 0 && share < 0.01 ? "less than 1 %" : `${Math.round(share * 100)} %`;
}

function rounded(times: number): string {
  return times >= 10 ? String(Math.round(times)) : String(Math.round(times * 10) / 10);
}
