import type { ElementId } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import type { AskedWindow } from "./asked-window.ts";
import { gatherObserved } from "./gather-observed.ts";

/** What observers saw in a window of some elements. */
export async function listObservedNear(
  services: Services,
  { query, body }: Request<unknown, AskedWindow, { readonly elements: readonly ElementId[] }>,
): Promise<WrittenJson> {
  const { observed } = await gatherObserved(services, query);
  const question = { about: "observed-near", ...observed, elements: body.elements } as const;
  return new WrittenJson((await services.analyses.askOnce(question)) ?? "null");
}
