import { listObservedEdges, listObservedListeners, listObservers } from "@mainstay/api";
import type * as z from "zod";
import { type WindowView, windowAt } from "../components/observed-window/window-view.ts";
import { allParts } from "../server/all-parts.ts";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

type Listeners = z.output<typeof listObservedListeners.answer>;
/** A program that waits for connections on a port of a machine, which has these addresses. */
export type Listener = Listeners["items"][number] & { readonly addresses: readonly string[] };
/** Who used which ports of which machines, the most used first. */
export type SeenEdges = z.output<typeof listObservedEdges.answer>;

/** As many as the server tells at once. */
const most = 1000;
/** More listeners are not looked through: it is said how many there are. */
const mostListeners = 5000;

/** What listened on the machines that are watched in a window, and how much of it is not told here. */
export function observedListeners(window: WindowView) {
  return planQuery(["observed-listeners", window], async () => {
    const asked = windowAt(window, new Date());
    const { items: observers } = await allParts((part) =>
      ask(listObservers, { query: { ...asked, ...part } }),
    );
    const known = new Map(observers.map(({ id, addresses }) => [id, addresses]));
    const items: Listener[] = [];
    let total = 0;
    for (let after: number | undefined = 0; after !== undefined && after < mostListeners; ) {
      const query = { ...asked, after, limit: most };
      const page: Listeners = await ask(listObservedListeners, { query });
      for (const one of page.items) {
        items.push({ ...one, addresses: known.get(one.observer) ?? [] });
      }
      total = page.total;
      after = page.next;
    }
    return { items, leftOut: total - items.length };
  });
}

/** Who used what in a window; of one machine where one is named. */
export function observedEdges(window: WindowView, machine?: string) {
  return planQuery(["observed-edges", window, machine], () =>
    ask(listObservedEdges, {
      query: {
        ...windowAt(window, new Date()),
        limit: most,
        ...(machine === undefined ? {} : { text: machine }),
      },
    }),
  );
}
