import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { clientsOf } from "../../../components/listening/clients-of.ts";
import { ListenerRows } from "../../../components/listening/ListenerRows.tsx";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { type Listener, observedEdges } from "../../../queries/listening.ts";
import { listenersOn, type SeenMachine, type SeenProcess } from "../../../queries/machines.ts";
import { observers } from "../../../queries/observed.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "../DiscoveryPage.module.css";
import { ElementLinks } from "../ElementLinks.tsx";
import { namesOf } from "../end-words.ts";
import { MoreRows } from "../MoreRows.tsx";
import { observersOf } from "./observers-of.ts";
import { ProcessRows } from "./ProcessRows.tsx";
import { PropertyRows } from "./PropertyRows.tsx";
import { WatchedBy } from "./WatchedBy.tsx";

/** A machine in parts: what it is, who watches it, its processes, the ports that it listens on and who connects to them. */
export function MachineParts({
  name,
  machine,
  processes,
  leftOut,
  window,
}: {
  readonly name: string;
  /** Undefined where nobody told what it is. */
  readonly machine: SeenMachine | undefined;
  readonly processes: readonly SeenProcess[];
  readonly leftOut: number;
  readonly window: WindowView;
}) {
  const called = machine?.machine ?? name;
  const watching = useQuery(observers(window));
  const listening = useQuery(listenersOn(called, window));
  const telling = observersOf(machine, { called, observers: watching.data?.items ?? [] });
  return (
    <div className={styles.page}>
      <Panel title="What it is">
        {machine === undefined ? (
          <EmptyState>
            Nobody told what {name} is. <code>mainstay observe --server</code> on it does, and{" "}
            <code>mainstay flows --server</code> sends what the tables VMComputer and VMProcess of
            VM insights have.
          </EmptyState>
        ) : (
          <PropertyRows machine={machine} nameOf={telling.nameOf} />
        )}
      </Panel>
      <Panel title="Watched by">
        <Asked query={watching} waiting="Asking who watches it">
          {() => <WatchedBy observers={telling.watching} />}
        </Asked>
      </Panel>
      {machine !== undefined && (
        <Panel title="Processes">
          {processes.length === 0 ? (
            <EmptyState>Nobody told what runs on it.</EmptyState>
          ) : (
            <>
              {leftOut > 0 && <p>{leftOut} more are not shown.</p>}
              <MoreRows things={processes}>
                {(rows) => (
                  <ProcessRows
                    processes={rows}
                    machine={machine}
                    listeners={listening.data ?? []}
                    nameOf={telling.nameOf}
                  />
                )}
              </MoreRows>
            </>
          )}
        </Panel>
      )}
      <Panel title="Listening ports">
        <Asked query={listening} waiting="Asking what listens">
          {(items) =>
            items.length === 0 ? (
              <EmptyState>Nobody told of anything that listens on it in this time.</EmptyState>
            ) : (
              <Ports listeners={items} window={window} />
            )
          }
        </Asked>
      </Panel>
    </div>
  );
}

function Ports({
  listeners,
  window,
}: {
  readonly listeners: readonly Listener[];
  readonly window: WindowView;
}) {
  const edges = useQuery(observedEdges(window, listeners[0]?.host));
  const plan = useQuery(completePlan);
  const names = useMemo(() => namesOf(plan.data?.plan.elements ?? []), [plan.data]);
  const elements = [...new Set(listeners.flatMap((listener) => listener.elements))];
  return (
    <>
      {elements.length > 0 && (
        <div>
          In the plan: <ElementLinks elements={elements} names={names} />
        </div>
      )}
      <Asked query={edges} waiting="Asking who connects">
        {(seen) => (
          <MoreRows things={listeners}>
            {(rows) => <ListenerRows listeners={rows} clients={clientsOf(listeners, seen)} />}
          </MoreRows>
        )}
      </Asked>
    </>
  );
}
