import type { Occasion } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { calls } from "../queries/calls.ts";
import { AppLink } from "../ui/AppLink.tsx";
import { Panel } from "../ui/Panel.tsx";
import { kindWords, outcomeWords } from "./call-words.ts";
import { instantWords } from "./instant-words.ts";

/** From an exercise or an incident to where its call trees are carried out for it, and to the calls that were: how each stands. */
export function CallEverybody({
  trees,
  occasion: { collection, id },
}: {
  readonly trees: readonly { readonly id: string; readonly name: string }[];
  readonly occasion: Occasion;
}) {
  const occasion = `${collection}/${id}`;
  const { data: made } = useQuery(calls({ occasion }));
  const wasMade = made !== undefined && made.items.length > 0;
  if (trees.length === 0 && !wasMade) return null;
  return (
    <Panel title="Call everybody" aside={trees.length === 0 ? undefined : trees.length}>
      {trees.length > 0 && (
        <ul>
          {trees.map((tree) => (
            <li key={tree.id}>
              <AppLink to="/call-trees/$id/call" params={{ id: tree.id }} search={{ occasion }}>
                {tree.name}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      {wasMade && (
        <ul aria-label="Calls that were made">
          {made.items.map((call) => (
            <li key={call.id}>
              <AppLink to="/calls/$id" params={{ id: call.id }}>
                {kindWords[call.kind]}: {call.tree.name}
              </AppLink>
              , {instantWords(call.started)}. {outcomeWords(call)}
            </li>
          ))}
        </ul>
      )}
      {wasMade && made.total > made.items.length && (
        <p>
          These are the latest {made.items.length} of {made.total}.{" "}
          <AppLink to="/calls">All calls</AppLink>
        </p>
      )}
    </Panel>
  );
}
