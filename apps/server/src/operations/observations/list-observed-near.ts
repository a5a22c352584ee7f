import type { ElementId } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { askGathered } from "./ask-gathered.ts";
import type { AskedWindow } from "./asked-window.ts";

/** What observers saw in a window of some elements. */
export async function listObservedNear(
  services: Services,
  { query, body }: Request<unknown, AskedWindow, { readonly elements: readonly ElementId[] }>,
): Promise<WrittenJson> {
  const { elements } = body;
  const answer = await askGathered(services, query, { about: "observed-near", elements });
  return new WrittenJson(answer ?? "null");
}
