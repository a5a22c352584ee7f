import { getResponse } from "@mainstay/api";
import { addressOf, occasionKey } from "../../journal/journal-query.ts";
import { ask } from "../../server/server.ts";
import { queryOptions } from "@tanstack/react-query";

/** The journal's occasion of an incident. */
export function occasionOf(incident: string) {
  return { collection: "incidents", id: incident } as const;
}

/** How an incident stands. It changes with the clock too, so it is asked again each minute. */
export function response(incident: string) {
  return queryOptions({
    queryKey: occasionKey(addressOf(occasionOf(incident))),
    queryFn: () => ask(getResponse, { path: { incident } }),
    refetchInterval: 60_000,
  });
}
