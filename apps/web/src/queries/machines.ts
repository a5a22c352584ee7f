import { listObservedListeners, listObservedMachines, listObservedProcesses } from "@mainstay/api";
import type * as z from "zod";
import { type WindowView, windowAt } from "../components/observed-window/window-view.ts";
import { ask } from "../server/server.ts";
import type { Listener } from "./listening.ts";
import { planQuery } from "./plan-query.ts";

type Machines = z.output<typeof listObservedMachines.answer>;
/** A machine, and what observers told of it. */
export type SeenMachine = Machines["items"][number];
/** The processes of one program on a machine, and what observers told of them. */
export type SeenProcess = z.output<typeof listObservedProcesses.answer>["items"][number];
/** What a property is, by whom that is told, since when, and who tells otherwise. */
export type SeenProperty = NonNullable<SeenMachine["properties"]["system"]>;

/** As many as the server tells at once. */
const most = 1000;

/** The machines that observers told of; those with a text in their name, system or addresses, where one is given. */
export function observedMachines(text: string | undefined) {
  return planQuery(["observed-machines", text], () =>
    ask(listObservedMachines, { query: { limit: most, ...(text === undefined ? {} : { text }) } }),
  );
}

/** What a machine is, by a name or an address of it; undefined where nobody told. In each site where one is so called, unless one is said. */
export function observedMachine(machine: string, site: string | undefined) {
  const of = { machine, ...(site === undefined ? {} : { site }) };
  return planQuery(["observed-machine", of], async () => {
    const [{ items }, processes] = await Promise.all([
      ask(listObservedMachines, { query: { ...of, limit: most } }),
      ask(listObservedProcesses, { query: { ...of, limit: most } }),
    ]);
    return {
      machines: items,
      processes: processes.items,
      leftOut: processes.total - processes.items.length,
    };
  });
}

/** What listened on a machine in a window, by a name of it; its addresses are those that were told to listen. */
export function listenersOn(machine: string, window: WindowView) {
  return planQuery(["listeners-on", machine, window], async () => {
    const query = { ...windowAt(window, new Date()), machine, limit: most };
    const { items } = await ask(listObservedListeners, { query });
    return items.map(
      (one): Listener => ({
        ...one,
        addresses: one.address === undefined ? [] : [one.address],
      }),
    );
  });
}
