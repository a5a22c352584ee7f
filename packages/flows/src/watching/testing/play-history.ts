import { machineWatch, type Told, type WatchMark } from "../machine-watch.ts";
import type { ListedSocket } from "../socket-seen.ts";
import { endOf, type History, socketsAt } from "./history.ts";

/** A part of a history that one watch sees: it dies at a moment without telling, and the next goes on from its mark. */
export type Play = {
  readonly from: number;
  readonly until: number;
  readonly mark?: WatchMark;
};

/** Plays a history to a watch in the order in which things arrive, and returns what it told after each list. */
export function playHistory(history: History, { from, until, mark }: Play): readonly Told[] {
  const watch = machineWatch({ host: "here", minute: 0, ...(mark === undefined ? {} : { mark }) });
  const namespace = watch.open("4026531840", "told");
  const told: Told[] = [];
  const arrivals: { readonly at: number; readonly arrive: () => void }[] = [
    ...history.connections
      .filter(({ ends }) => ends >= from)
      .flatMap((connection) => {
        const { ends, delay } = connection;
        const at = delay === undefined ? Number.POSITIVE_INFINITY : ends + delay;
        return [{ at, arrive: () => namespace.ended(endOf(connection)) }];
      }),
    ...history.lists
      .filter(({ at }) => at >= from)
      .flatMap(({ at, delay }) => {
        let listed: readonly ListedSocket[] = [];
        return [
          { at, arrive: namespace.listBegins },
          {
            // A list is read while words of ends come.
            at: at + delay / 2,
            arrive: () => {
              listed = socketsAt(history, at).filter(
                ({ id, state }) => state !== "connected" || !namespace.goesOn({ id }),
              );
            },
          },
          {
            at: at + delay + 0.5,
            arrive: () => {
              namespace.list(listed);
              told.push(watch.tell(told.length, "changed"));
            },
          },
        ];
      }),
  ];
  for (const { at, arrive } of arrivals.toSorted((a, b) => a.at - b.at)) {
    if (at < until && at < Number.POSITIVE_INFINITY) arrive();
  }
  return told;
}

/** How often each connection was told, with what became of it: `443 refused`. */
export function timesTold(told: readonly Told[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { minutes } of told) {
    for (const { port, outcomes } of minutes) {
      for (const [outcome, count] of Object.entries(outcomes)) {
        const key = `${port} ${outcome}`;
        times.set(key, (times.get(key) ?? 0) + count);
      }
    }
  }
  return times;
}
