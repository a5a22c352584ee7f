import type { ObservedRelationDocument } from "@mainstay/api";
import { sizeWords } from "../../components/size-words.ts";

/** What was seen of a relation on a port. */
export type SeenPort = ObservedRelationDocument["ports"][number];

const outcomeWords = {
  succeeded: "succeeded",
  refused: "refused",
  "timed-out": "timed out",
  blocked: "blocked",
  failed: "failed otherwise",
  unknown: "came to what nobody told",
} as const;
const outcomes = ["succeeded", "refused", "timed-out", "blocked", "failed", "unknown"] as const;

type Outcomes = Readonly<Partial<Record<(typeof outcomes)[number], number | undefined>>>;

/** What became of the connections: `12 succeeded, 3 timed out`. */
export function outcomesWords({ outcomes: counts }: { readonly outcomes: Outcomes }): string {
  return toldOf(outcomes, counts);
}

/** How many failed, and how: `3 refused`; nothing where none did. */
export function failuresWords({ outcomes: counts }: { readonly outcomes: Outcomes }): string {
  return toldOf(["refused", "timed-out", "blocked", "failed"], counts);
}

function toldOf(wanted: readonly (keyof Outcomes)[], counts: Outcomes): string {
  return wanted
    .filter((outcome) => (counts[outcome] ?? 0) > 0)
    .map((outcome) => `${(counts[outcome] ?? 0).toLocaleString("en")} ${outcomeWords[outcome]}`)
    .join(", ");
}

/** How much was sent in both directions, as far as somebody counted. */
export function bytesWords({
  bytesOut,
  bytesIn,
}: {
  readonly bytesOut?: number | undefined;
  readonly bytesIn?: number | undefined;
}): string {
  if (bytesOut === undefined && bytesIn === undefined) return "nobody counted";
  const words = (bytes: number | undefined) =>
    bytes === undefined ? "not counted" : sizeWords(bytes);
  return `${words(bytesOut)} to the server, ${words(bytesIn)} back`;
}

const roleWords: Readonly<Record<string, string>> = {
  told: "the source says who began",
  flags: "the flags of TCP say who began",
  listener: "the other end was seen listening",
  "known-port": "the port is that of a known service",
  "lower-port": "its port is the lower one, which is a guess",
  "first-seen": "it was seen to receive first, which is a guess",
};

/** By what one end was taken for the server. */
export function roleByWords({ roleBy }: { readonly roleBy: string }): string {
  return roleWords[roleBy] ?? roleBy;
}

/** A port with what it is for: `5432 (database)`, `many ports`. */
export function portTitle({ port, protocol, role, service }: SeenPort): string {
  const what = role ?? service;
  const name = port === 0 ? "Many ports" : `Port ${port}${protocol === "udp" ? "/udp" : ""}`;
  return what === undefined ? name : `${name} (${what})`;
}
