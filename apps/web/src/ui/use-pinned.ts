import { useCallback, useState } from "react";

/**
 * The first value that was known, until it is renewed: what a dialog was opened with stays what is changed and sent, whatever
 * others save meanwhile, so that theirs is not written over unseen.
 */
export function usePinned<Value>(
  value: Value | undefined,
): readonly [pinned: Value | undefined, renew: () => void] {
  const [pinned, pin] = useState(value);
  if (pinned === undefined && value !== undefined) pin(value);
  const renew = useCallback(() => pin(undefined), []);
  return [pinned ?? value, renew];
}
