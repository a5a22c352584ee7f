import { areas } from "./areas.ts";
import { countedRates } from "./counted-rate.ts";
import { promiseFor } from "./promise.ts";
import type { SourceKey } from "./sources.ts";

/**
 * How often an element is down by itself, why that is thought, and by what. `measured` is published uptime, `counted` comes
 * of incidents, `promised` of a service level, `structural` of how the catalog divides things.
 */
export type BaseRate = {
  /** In the form of plan files. */
  readonly availability: Written;
  readonly basis: "measured" | "counted" | "promised" | "structural";
  readonly why: string;
  readonly sources: readonly SourceKey[];
};

type Written = { readonly sla: number } | { readonly perYear: number; readonly mttr: string };

/**
 * The one place where availability comes from, for organisations that have no figure of their own; undefined where nothing
 * is known. What is down together is counted once, at the lowest element that all of it needs: what a part loses with its
 * whole is no failure of the part.
 */
export function availabilityOf(id: string): BaseRate | undefined {
  return known.get(id) ?? (dependents.has(id) ? dependent : promisedRate(id));
}

// Worldwide uptime of 2017 to 2021 averages 99.979 %, which is 110 minutes a year. Of the incidents since 2020 that took a
// whole workload down, Exchange Online had three of its own and shared two: that is how the minutes are divided.
const workload: BaseRate = {
  availability: { perYear: 0.29, mttr: "4h" },
  basis: "measured",
  why: "Uptime worldwide was 99.979 % on average from 2017 to 2021, 110 minutes a year. We count 70 of them, as so many outages of 4 hours, for the workload itself and 40 for the network and names that all share.",
  sources: ["UPTIME"],
};

const shared: BaseRate = {
  availability: { perYear: 0.083, mttr: "4h" },
  basis: "measured",
  why: "20 of the 110 minutes a year that Microsoft 365 was down on average from 2017 to 2021: it took all workloads down once in 2021 (names) and once in 2023 (network).",
  sources: ["UPTIME", "2021-04-01", "MO502273"],
};

const known: ReadonlyMap<string, BaseRate> = new Map<string, BaseRate>([
  [
    "entra-id",
    {
      availability: { perYear: 0.24, mttr: "4h" },
      basis: "measured",
      why: "Entra could not authenticate for 57 minutes a year on average from February 2021 to December 2024, most of them in one month.",
      sources: ["ESLA"],
    },
  ],
  ["microsoft-wan", shared],
  ["microsoft-dns", shared],
  ["exchange-online", workload],
  ["sharepoint-online", workload],
  ["teams", workload],
  ["office-web", workload],
  ...countedRates(["front-door", "entra-mfa", "notifications"]),
  ["entra-sign-in", countedAt("Entra ID token service")],
  ["password-hashes", countedAt("Entra ID token service")],
  ["teams-storage", countedAt("Microsoft Teams")],
  ["sharepoint-authentication", countedAt("SharePoint Online")],
  ["onedrive", countedAt("SharePoint Online")],
  ["teams-voice-apps", countedAt("Teams telephony")],
  ["office-apps", countedAt("Office licensing and activation")],
  ["microsoft-365", countedAt("Microsoft's network and DNS")],
]);

const dependent: BaseRate = {
  availability: { sla: 1 },
  basis: "structural",
  why: "It does not fail by itself; what it needs does.",
  sources: [],
};

const dependents: ReadonlySet<string> = new Set(
  areas
    .flatMap(({ elements }) => elements)
    .filter(({ restoredBy }) => restoredBy === "nobody")
    .map(({ id }) => id),
);

function countedAt(name: string): BaseRate {
  return {
    availability: { sla: 1 },
    basis: "structural",
    sources: [],
    why: `Its failures are counted at ${name}.`,
  };
}

function promisedRate(id: string): BaseRate | undefined {
  const promised = promiseFor(id);
  if (promised === undefined) return undefined;
  const why = "Nothing was measured; this is what Microsoft promises.";
  return {
    availability: { sla: promised.share },
    basis: "promised",
    why,
    sources: promised.sources,
  };
}
