import { useCallback, useState } from "react";
import * as z from "zod";
import { bringBack, useBroughtBack } from "./brought-back.ts";
import { forget, keep, readKept, readText } from "./on-device.ts";
import { useOwnAddress } from "./owner.ts";
import type { Entered } from "./use-discard.ts";

const Words = z.string();

/** What is known of something that is kept, and how it is forgotten. */
export type Keeping = Entered & {
  /** Whether it was entered earlier: before a reload, or before a dialog was closed. */
  readonly isFound: boolean;
  /** Whether this device keeps what is entered. */
  readonly isKept: boolean;
};

/** What somebody enters, kept on this device until it is done with: its value, how it is changed, and what is known of it. */
export type Kept<Value> = readonly [value: Value, change: (value: Value) => void, keeping: Keeping];

/**
 * A state that survives a reload and the end of the browser, for what is typed and not yet sent. Each has an address of its own,
 * such as `reason/Remove Payroll`; what is as it was at first is not kept.
 */
export function useKept<Value>(
  shape: z.ZodType<Value>,
  address: string,
  start: Value,
): Kept<Value> {
  const place = useOwnAddress(address);
  const find = (): Held<Value> => {
    const found = readKept(shape, place);
    return { place, value: found ?? start, isFound: found !== undefined, isKept: true };
  };
  const [held, setHeld] = useState(find);
  // Another place is another state, in whatever component it is asked for.
  const now = held.place === place ? held : find();
  if (now !== held) setHeld(now);
  useBroughtBack(place, () => setHeld(find()));
  const change = useCallback(
    (value: Value) => {
      const isUnchanged = isSame(value, start);
      if (isUnchanged) forget(place);
      const isKept = isUnchanged || keep(place, value);
      setHeld(({ isFound }) => ({ place, value, isFound, isKept }));
    },
    [place, start],
  );
  const reset = useCallback(() => {
    const text = readText(place);
    setHeld({ place, value: start, isFound: false, isKept: true });
    forget(place);
    return () => {
      if (text !== undefined) bringBack(place, text);
    };
  }, [place, start]);
  const { value, isFound, isKept } = now;
  return [value, change, { isChanged: !isSame(value, start), isFound, isKept, forget: reset }];
}

/** Whether something is entered, and this device keeps all of it. */
export function isAllKept(entered: readonly Keeping[]): boolean {
  const changed = entered.filter(({ isChanged }) => isChanged);
  return changed.length > 0 && changed.every(({ isKept }) => isKept);
}

/** The same of a text. */
export function useKeptText(address: string): Kept<string> {
  return useKept(Words, address, "");
}

type Held<Value> = Pick<Keeping, "isFound" | "isKept"> & {
  readonly place: string;
  readonly value: Value;
};

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
