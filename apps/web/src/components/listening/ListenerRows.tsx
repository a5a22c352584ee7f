import { dayWords } from "../instant-words.ts";
import type { Listener } from "../../queries/listening.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
import { type Clients, isLoopback } from "./clients-of.ts";

/** So many of those who connect are named. */
const mostNamed = 3;

/** What listens: the program, its port and machine, since when, and who connects. */
export function ListenerRows({
  listeners,
  clients,
}: {
  readonly listeners: readonly Listener[];
  readonly clients: Clients;
}) {
  return (
    <StackedTable
      caption="What listens"
      rows={listeners}
      keyOf={(one) =>
        `${one.observer} ${one.protocol} ${one.port} ${one.address ?? ""} ${one.process ?? ""}`
      }
      columns={[
        {
          name: "Program",
          cell: ({ process, unit }) => (
            <>
              {process ?? "not known"}
              {unit !== undefined && <div className={cells.quiet}>{unit}</div>}
            </>
          ),
        },
        {
          name: "Port",
          cell: ({ port, protocol, address }) => (
            <>
              {port} {protocol === "udp" && "UDP"}
              {address !== undefined && (
                <div className={cells.quiet}>
                  {isLoopback(address) ? "only from the machine itself" : `at ${address}`}
                </div>
              )}
            </>
          ),
        },
        {
          name: "Machine",
          cell: ({ host }) => (
            <AppLink to="/discovery/machine" search={{ machine: host }}>
              {host}
            </AppLink>
          ),
        },
        {
          name: "Since",
          isMinor: true,
          cell: ({ first }) => <span className={cells.quiet}>{dayWords(first)}</span>,
        },
        { name: "Who connects", cell: (one) => whoWords(one, clients) },
      ]}
    />
  );
}

function whoWords(listener: Listener, { namesOf, isWhole }: Clients): string {
  const clients = namesOf(listener);
  if (clients.length === 0) {
    return isWhole
      ? "listens, but nobody was seen to connect"
      : "nobody among the most used connections";
  }
  const left = clients.length - mostNamed;
  const named = clients.slice(0, mostNamed).join(", ");
  return left > 0 ? `${named} and ${left} more` : named;
}
