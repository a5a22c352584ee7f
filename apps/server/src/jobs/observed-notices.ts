import type { ObservedNotice } from "@mainstay/flows";
import type { FoundNotice, ObserverRecord } from "@mainstay/store";
import { nameOf } from "../operations/observations/known-observers.ts";
import { isSilent } from "../operations/observations/is-silent.ts";

/** What the job of observations gives notice of. */
const kinds: ReadonlySet<string> = new Set<ObservedNotice["kind"] | "observer-silent">([
  "observer-silent",
  "observed-third-party",
  "observed-failing",
]);

/** Whether a notice is of what was observed, and not of what is due in the plan. */
export function isObserved(kind: string): boolean {
  return kinds.has(kind);
}

/** A notice for each observer that was not heard of for so many minutes. */
export function silenceNotices(
  observers: readonly ObserverRecord[],
  now: Date,
  minutes: number,
): readonly FoundNotice[] {
  return observers
    .filter((observer) => isSilent(observer, now, minutes))
    .map((observer) => ({
      key: `observer-silent ${observer.id}`,
      kind: "observer-silent",
      message: `Nothing was heard of the agent on ${nameOf(observer)} since ${instantWords(observer.lastHeard)}. What the plan needs of that machine is not watched. If the machine is gone for good, retire it on the page Discovery.`,
    }));
}

/** The key of the notice of a third party. */
export function thirdPartyKey(about: string): string {
  return `observed-third-party ${about}`;
}

/** Notices of what a comparison with the plan has, without the third parties that are no news. */
export function comparedNotices(
  found: readonly ObservedNotice[],
  before: ReadonlySet<string>,
): readonly FoundNotice[] {
  return found
    .filter(({ kind, about }) => kind !== "observed-third-party" || !before.has(about))
    .map(({ kind, about, element, message }) => ({
      key: kind === "observed-third-party" ? thirdPartyKey(about) : `${kind} ${about}`,
      kind,
      record: `elements/${element}`,
      message,
    }));
}

/** An instant to the minute: `2026-06-03 10:20 UTC`. */
function instantWords(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
