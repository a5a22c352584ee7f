import { useEffect, useState } from "react";

/** So long must nothing change before a value counts as settled, in milliseconds. */
const pause = 500;

/** The last value after which nothing changed for a while: what is asked of the server while somebody types. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
