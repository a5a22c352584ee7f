import type { ObserverRecord } from "@mainstay/store";

/** Whether a machine that is not retired was not heard of for so many minutes. */
export function isSilent(
  { kind, retiredAt, lastHeard }: Pick<ObserverRecord, "kind" | "retiredAt" | "lastHeard">,
  now: Date,
  minutes: number,
): boolean {
  return (
    kind === "machine" &&
    retiredAt === undefined &&
    now.getTime() - lastHeard.getTime() >= minutes * 60_000
  );
}
