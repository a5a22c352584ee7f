import type { Elements } from "../queries/elements.ts";
import { AppLink } from "../ui/AppLink.tsx";

/** An element by its name, leading to its page; by its id where the plan does not have it. */
export function ElementLink({ id, known }: { readonly id: string; readonly known: Elements }) {
  return (
    <AppLink to="/elements/$id" params={{ id }}>
      {known.byId.get(id)?.name ?? id}
    </AppLink>
  );
}
