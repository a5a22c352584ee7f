import type { ElementId } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import type { AskedWindow } from "./asked-window.ts";
import { keptGathering } from "./kept-gatherings.ts";

/** What observers saw in a window of some elements. */
export async function listObservedNear(
  services: Services,
  { query, body }: Request<unknown, AskedWindow, { readonly elements: readonly ElementId[] }>,
): Promise<WrittenJson> {
  const { id, observed, window } = await keptGathering(services, query);
  const { elements } = body;
  const question = { about: "observed-near", gathering: id, window, elements } as const;
  // The thread that compares keeps what it compared last: to hand it over again takes longer than to answer.
  const answer =
    (await services.analyses.askOnce(question)) ??
    (await services.analyses.askOnce({ ...question, observed }));
  return new WrittenJson(answer ?? "null");
}
