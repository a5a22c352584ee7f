import type { SourceKey } from "./sources.ts";

/**
 * What Microsoft promises: the share of a month's user minutes that are not down, else it gives money back. It is no measure
 * of what happens, so it fills the availability of a plan only where nothing was measured.
 */
export type Promised = { readonly share: number; readonly sources: readonly SourceKey[] };

/** What is promised for an element; undefined where no promise was found. */
export function promiseFor(id: string): Promised | undefined {
  return promises.get(id);
}

const ordinary: Promised = { share: 0.999, sources: ["SLA-2023"] };
const telephony: Promised = { share: 0.9999, sources: ["SLA"] };

const promises: ReadonlyMap<string, Promised> = new Map([
  ["entra-id", { share: 0.9999, sources: ["BAS", "ESLA"] }],
  ["exchange-online", ordinary],
  ["sharepoint-online", ordinary],
  ["onedrive", ordinary],
  ["teams", ordinary],
  ["office-web", ordinary],
  ["office-apps", ordinary],
  ["teams-pstn", telephony],
  ["teams-voice-apps", telephony],
]);
