import { useState } from "react";

/**
 * The first value that was known: what a dialog was opened with stays what is changed and sent, whatever others save meanwhile, so
 * that theirs is not written over.
 */
export function useFirstKnown<Value>(value: Value | undefined): Value | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}
