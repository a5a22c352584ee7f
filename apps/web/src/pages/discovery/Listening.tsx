import { Checkbox } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { clientsOf } from "../../components/listening/clients-of.ts";
import { ListenerRows } from "../../components/listening/ListenerRows.tsx";
import {
  type Listener,
  observedEdges,
  observedListeners,
  type SeenEdges,
} from "../../queries/listening.ts";
import type { WindowView } from "../../components/observed-window/window-view.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { MoreRows } from "./MoreRows.tsx";

/** What waits for connections on the machines that are watched, and what of it nobody uses. */
export function Listening({ window }: { readonly window: WindowView }) {
  const listeners = useQuery(observedListeners(window));
  const edges = useQuery(observedEdges(window));
  return (
    <Panel title="Listening ports">
      <Asked query={listeners} waiting="Asking what listens">
        {({ items, leftOut }) =>
          items.length === 0 ? (
            <EmptyState>
              No observer told of what listens in this time. <code>mainstay observe --server</code>{" "}
              on a machine tells of each port that a program waits on; records of firewalls and flow
              logs know only what was connected.
            </EmptyState>
          ) : (
            <Asked query={edges} waiting="Asking who connects">
              {(seen) => <Found listeners={items} leftOut={leftOut} seen={seen} />}
            </Asked>
          )
        }
      </Asked>
    </Panel>
  );
}

function Found({
  listeners,
  leftOut,
  seen,
}: {
  readonly listeners: readonly Listener[];
  readonly leftOut: number;
  readonly seen: SeenEdges;
}) {
  const [isUnused, setIsUnused] = useState(false);
  const clients = useMemo(() => clientsOf(listeners, seen), [listeners, seen]);
  const shown = isUnused
    ? listeners.filter((listener) => clients.namesOf(listener).length === 0)
    : listeners;
  return (
    <>
      <p>
        What nobody connects to can often go; what everybody connects to and the plan does not know
        is a question above.
        {!clients.isWhole &&
          ` Who connects is told by the ${seen.items.length} most used of ${seen.total} connections.`}
        {leftOut > 0 && ` ${leftOut} more listen than are shown.`}
      </p>
      <Checkbox
        label="Only those to which nobody was seen to connect"
        checked={isUnused}
        onChange={(_, { checked }) => setIsUnused(checked === true)}
      />
      <MoreRows things={shown}>
        {(rows) => <ListenerRows listeners={rows} clients={clients} />}
      </MoreRows>
    </>
  );
}
