import type { Element, ElementId } from "@mainstay/plan";
import { placeEnds } from "./place-ends.ts";

/** What waits for connections on a port of a machine: at one of its addresses, or at all of them where none is said. */
export type SeenListener = {
  readonly host: string;
  readonly address?: string;
  /** Whether the address means this within the machine alone, so that it says nothing of others. */
  readonly inner?: true;
  readonly port: number;
  readonly process?: string;
  /** Of the machine that it runs on. */
  readonly machine: { readonly addresses: readonly string[]; readonly site?: string };
};

/** Tells which elements of a completed plan a listener is: those that connections to it are taken for. None if no element is seen there. */
export function placeListeners(
  elements: readonly Element[],
): (listener: SeenListener) => readonly ElementId[] {
  const place = placeEnds(elements);
  return ({ host, address, inner, port, process, machine: { addresses, site } }) => {
    const end = {
      host,
      port,
      processes: process === undefined ? [] : [process],
      ...(site === undefined ? {} : { site }),
    };
    const isEverywhere = address === undefined || inner === true;
    const waitsAt = isEverywhere ? addresses : [address];
    const ends = waitsAt.length === 0 ? [end] : waitsAt.map((at) => ({ ...end, address: at }));
    return [...new Set(ends.flatMap((each) => place(each).elements))];
  };
}
