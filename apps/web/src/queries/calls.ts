import { getCall, listCalls, previewCall } from "@mainstay/api";
import { Disruption } from "@mainstay/plan";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../server/server.ts";
import { callsKey } from "./calls-key.ts";
import { planKey } from "./plan-query.ts";

/** A call as the server reports it. */
export type CallReport = Awaited<ReturnType<typeof askCall>>;

/** Who was reached in a call. The server tells when anything happens in it; what follows from the clock alone is asked for. */
export function callReport(id: string) {
  return queryOptions({
    queryKey: [callsKey, "report", id],
    queryFn: () => askCall(id),
    refetchInterval: ({ state: { data } }) => (data?.end === undefined ? 10_000 : false),
  });
}

/** The calls that were made, the latest first: of one call tree, of one exercise or incident, or of all. */
export function calls({
  tree,
  occasion,
  after = 0,
}: {
  readonly tree?: string;
  /** Such as `incidents/mail-gone`. */
  readonly occasion?: string;
  readonly after?: number;
} = {}) {
  const limit = 50;
  return queryOptions({
    queryKey: [callsKey, "list", tree, occasion, after],
    queryFn: () =>
      ask(listCalls, {
        query: {
          limit,
          after,
          ...(tree === undefined ? {} : { tree }),
          ...(occasion === undefined ? {} : { occasion }),
        },
      }),
  });
}

/** Who would be called by what, when something is lost. */
export function callPreview(
  tree: string,
  {
    losses,
    incident,
  }: { readonly losses: readonly Disruption[]; readonly incident: string | undefined },
) {
  const written = losses.map((loss) => Disruption.encode(loss));
  const body = { tree, losses: written, ...(incident === undefined ? {} : { incident }) };
  const ofIncident = incident === undefined ? [] : ["occasion", `incidents/${incident}`];
  return queryOptions({
    // With each entry of the journal an incident is asked for again.
    queryKey: [planKey, ...ofIncident, "call-preview", body],
    queryFn: () => ask(previewCall, { body }),
  });
}

function askCall(id: string) {
  return ask(getCall, { path: { id } });
}
