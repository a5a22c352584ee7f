import type { Element } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { clientsOf } from "../../../components/listening/clients-of.ts";
import { ListenerRows } from "../../../components/listening/ListenerRows.tsx";
import { type Listener, observedEdges, observedListeners } from "../../../queries/listening.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";

/** What listened in the last week is shown. */
const lastWeek = { span: "week" } as const;
/** What can listen on a network: functions and people do not. */
const kinds = new Set<Element["kind"]>(["application", "service", "infrastructure"]);

/** On which ports an element was seen to listen in the last week, and who connects. */
export function ListensOn({ element }: { readonly element: Element }) {
  const query = useQuery({ ...observedListeners(lastWeek), enabled: kinds.has(element.kind) });
  if (!kinds.has(element.kind)) return null;
  return (
    <Panel title="Listens on">
      <Asked query={query}>
        {({ items }) => {
          const found = items.filter(({ elements }) => elements.includes(element.id));
          if (found.length > 0) return <Found listeners={found} />;
          return (
            <EmptyState>
              {items.length === 0
                ? "No machine tells what listens on it. "
                : "None of the machines that are watched is known to be this. "}
              Let its machine be watched with <code>mainstay observe --server</code>, and say in
              “seen as” by which name it is known. <AppLink to="/discovery">Discovery</AppLink> has
              all that listens.
            </EmptyState>
          );
        }}
      </Asked>
    </Panel>
  );
}

function Found({ listeners }: { readonly listeners: readonly Listener[] }) {
  const hosts = new Set(listeners.map(({ host }) => host));
  const [only] = hosts;
  const edges = useQuery(observedEdges(lastWeek, hosts.size === 1 ? only : undefined));
  return (
    <Asked query={edges}>
      {(seen) => <ListenerRows listeners={listeners} clients={clientsOf(listeners, seen)} />}
    </Asked>
  );
}
