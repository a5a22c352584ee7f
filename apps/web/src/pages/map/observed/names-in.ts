import type { ObservedNearDocument } from "@mainstay/api";
import type { Drawn, ObservedRelation } from "../drawn/drawn.ts";

/** Names ends of what was observed by the elements that they are, as far as the map or what was observed knows these. */
export function namesIn(
  { boxes }: Drawn,
  observed?: Pick<ObservedNearDocument, "others">,
): (end: ObservedRelation["from"]) => string {
  const names = new Map<string, string>([
    ...(observed?.others ?? []).map(({ id, name }) => [id, name] as const),
    ...boxes.flatMap((box) => box.members.map(({ id, name }) => [id, name] as const)),
  ]);
  return ({ name, elements }) =>
    elements.length === 0 ? name : elements.map((id) => names.get(id) ?? id).join(" or ");
}
