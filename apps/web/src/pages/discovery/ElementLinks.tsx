import { AppLink } from "../../ui/AppLink.tsx";
import type { NamesOf } from "./end-words.ts";

/** The elements that an end can be, each leading to its page. */
export function ElementLinks({
  elements,
  names,
}: {
  readonly elements: readonly string[];
  readonly names: NamesOf;
}) {
  return elements.map((id, at) => (
    <span key={id}>
      {at > 0 && " or "}
      <AppLink to="/elements/$id" params={{ id }}>
        {names(id)}
      </AppLink>
    </span>
  ));
}
