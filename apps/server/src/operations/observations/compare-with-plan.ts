import { type Request, type Services, WrittenJson } from "../operation.ts";
import type { AskedWindow } from "./asked-window.ts";
import { gatherObserved } from "./gather-observed.ts";

/** The plan against what observers saw in a window, as questions. The comparison is worked out beside the requests. */
export async function compareWithPlan(
  services: Services,
  { query }: Request<unknown, AskedWindow, unknown>,
): Promise<WrittenJson> {
  const { observed, ...besides } = await gatherObserved(services, query);
  const answer = await services.analyses.askOnce({ about: "observed", ...observed, besides });
  return new WrittenJson(answer ?? "null");
}
