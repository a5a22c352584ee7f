import { dayWords } from "../instant-words.ts";
import type { Listener } from "../../queries/listening.ts";
import { cells, Table } from "../../ui/Table.tsx";
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
    <Table
      caption="What listens"
      narrow="stacked"
      columns={[
        { name: "Program" },
        { name: "Port" },
        { name: "Machine" },
        { name: "Since", isMinor: true },
        { name: "Who connects" },
      ]}
    >
      {listeners.map((one) => (
        <tr
          key={`${one.observer} ${one.protocol} ${one.port} ${one.address ?? ""} ${one.process ?? ""}`}
        >
          <td>
            {one.process ?? "not known"}
            {one.unit !== undefined && <div className={cells.quiet}>{one.unit}</div>}
          </td>
          <td>
            {one.port} {one.protocol === "udp" && "UDP"}
            {one.address !== undefined && (
              <div className={cells.quiet}>
                {isLoopback(one.address) ? "only from the machine itself" : `at ${one.address}`}
              </div>
            )}
          </td>
          <td>{one.host}</td>
          <td className={`${cells.quiet} ${cells.minor}`}>{dayWords(one.first)}</td>
          <td>{whoWords(one, clients)}</td>
        </tr>
      ))}
    </Table>
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
