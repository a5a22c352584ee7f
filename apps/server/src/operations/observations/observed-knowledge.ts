import { findingOwn } from "@mainstay/flows";
import type { ObserverRecord } from "@mainstay/store";
import { knownEndpoints } from "../../microsoft-365/known-endpoints.ts";
import type { Services } from "../operation.ts";
import { namesOfObservers, ownMachines } from "./known-observers.ts";
import type { Knowledge } from "./observed-dependencies.ts";

/** What is known beside the edges of a window, and by which list Microsoft 365 is. */
export type ObservedKnowledge = Knowledge & {
  readonly endpoints: { readonly source: string; readonly published: string };
};

/** What is known beside the edges, given who observes. */
export async function observedKnowledge(
  { database, knownServers }: Pick<Services, "database" | "knownServers">,
  observers: readonly ObserverRecord[],
): Promise<ObservedKnowledge> {
  const { classify, source, published } = await knownEndpoints(database);
  return {
    observers: namesOfObservers(observers),
    classify,
    roles: knownServers?.roles,
    findOwn: findingOwn({
      networks: knownServers?.ownNetworks,
      isOfMachine: ownMachines(observers),
    }),
    endpoints: { source, published },
  };
}
