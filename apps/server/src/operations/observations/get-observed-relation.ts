import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { askGathered } from "./ask-gathered.ts";
import type { AskedWindow } from "./asked-window.ts";

/** What observers saw in a window from one end to another. Throws a Refusal where that is nothing. */
export async function getObservedRelation(
  services: Services,
  { query, body }: Request<unknown, AskedWindow, { readonly from: string; readonly to: string }>,
): Promise<WrittenJson> {
  const answer = await askGathered(services, query, { about: "observed-relation", ...body });
  if (answer !== undefined && !isNull(answer)) return new WrittenJson(answer);
  throw new Refusal(
    404,
    `Nothing was seen from ${body.from} to ${body.to} in this window, or it has to do with no element of the plan. Ask for another window.`,
  );
}

function isNull(json: Uint8Array): boolean {
  return json.length === 4 && new TextDecoder().decode(json) === "null";
}
