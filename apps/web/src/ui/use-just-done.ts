import { useEffect, useState } from "react";

/** What was done here and a page does not show yet; whatever would do it again is not offered meanwhile. */
export type JustDone = {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => void;
};

/** What was done to what a query shows, for as long as its answer is from before that. */
export function useJustDone(query: {
  readonly isFetching: boolean;
  readonly isRefetchError: boolean;
}): JustDone {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const isBehind = query.isFetching || query.isRefetchError;
  useEffect(() => {
    // What is undone later can be done again.
    if (!isBehind) setDone((before) => (before.size === 0 ? before : new Set()));
  }, [isBehind]);
  return {
    has: (key) => isBehind && done.has(key),
    add: (key) => setDone((before) => new Set([...before, key])),
  };
}
