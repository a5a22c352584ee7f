import { placeListeners } from "@mainstay/flows";
import type { Plan } from "@mainstay/plan";
import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toInstant } from "./observed-documents.ts";

type Query = AskedWindow & {
  readonly limit: number;
  readonly after: number;
  readonly observer?: string | undefined;
  readonly machine?: string | undefined;
  readonly port?: number | undefined;
};

/** A page of what listened on machines in a window, and which elements of the plan it is. */
export async function listObservedListeners(
  { observations, record, now }: Services,
  { query: { from, until, ...wanted } }: Request<unknown, Query, unknown>,
) {
  const window = askedWindow({ from, until }, now());
  const [{ listeners, total }, observers] = await Promise.all([
    observations.listeners(window, wanted),
    observations.observers(window),
  ]);
  const machines = new Map(observers.map((observer) => [observer.id, observer]));
  const elementsOf = placedIn(record.complete.elements);
  const next = wanted.after + listeners.length;
  return {
    items: listeners.map((listener) => {
      const machine = machines.get(listener.observer) ?? { addresses: [] };
      return {
        ...listener,
        elements: [...elementsOf({ ...listener, machine })],
        first: toInstant(listener.first),
        last: toInstant(listener.last),
      };
    }),
    total,
    ...(next < total ? { next } : {}),
  };
}

const placed = new WeakMap<Plan["elements"], ReturnType<typeof placeListeners>>();

/** Where listeners belong; the elements are looked through once, however many pages are asked for. */
function placedIn(elements: Plan["elements"]): ReturnType<typeof placeListeners> {
  const known = placed.get(elements) ?? placeListeners(elements);
  placed.set(elements, known);
  return known;
}
