import type { ObservedComparisonDocument } from "@mainstay/api";
import type { ReactNode } from "react";
import { counted } from "../../components/counted.ts";
import { sizeWords } from "../../components/size-words.ts";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import styles from "./DiscoveryPage.module.css";
import { endWords, machineWords, type NamesOf, portsKey, portWords } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

type Found = ObservedComparisonDocument["groups"];
type Group = Found["processes" | "clients" | "servers"][number];

/** Programs of one name are told apart by the ports that they serve. */
const mostPorts = 12;

const whose = {
  internal: "the organisation’s own",
  "third-party": "third parties’",
  "microsoft-365": "Microsoft 365",
} as const;

/** What belongs together of what was observed: one program on several machines, crowds of clients, crowds of servers. */
export function Groups({ groups, names }: { readonly groups: Found; readonly names: NamesOf }) {
  const { processes, clients, servers } = groups;
  const number = processes.length + clients.length + servers.length;
  if (number === 0) return null;
  return (
    <Panel title="Groups" aside={String(number)}>
      {processes.length > 0 && (
        <Part title="Programs that serve the same on several machines">
          <MoreRows things={processes}>
            {(shown) => (
              <StackedTable
                caption="Programs that serve the same on several machines"
                rows={shown}
                keyOf={({ program, ports }) => `${program} ${portsKey(ports)}`}
                columns={[
                  { name: "Program", cell: ({ program }) => program },
                  { name: "Ports", cell: ({ ports }) => portWords(ports, mostPorts) },
                  membersColumn("machine", names),
                  { name: "Clients", isNumber: true, cell: (group) => group.clients },
                  ...figures,
                ]}
              />
            )}
          </MoreRows>
        </Part>
      )}
      {clients.length > 0 && (
        <Part title="Crowds of clients">
          <MoreRows things={clients}>
            {(shown) => (
              <StackedTable
                caption="Crowds of clients"
                rows={shown}
                keyOf={({ server, port, protocol }) => `${server.name} ${port} ${protocol}`}
                columns={[
                  { name: "Server", cell: ({ server }) => endWords(server, names) },
                  { name: "Port", cell: (group) => portWords([group]) },
                  membersColumn("client", names),
                  ...figures,
                ]}
              />
            )}
          </MoreRows>
        </Part>
      )}
      {servers.length > 0 && (
        <Part title="Crowds of servers in no element">
          <MoreRows things={servers}>
            {(shown) => (
              <StackedTable
                caption="Crowds of servers in no element"
                rows={shown}
                keyOf={({ port, protocol, scope }) => `${port} ${protocol} ${scope}`}
                columns={[
                  { name: "Port", cell: (group) => portWords([group]) },
                  { name: "Whose", cell: ({ scope }) => whose[scope] },
                  membersColumn("server", names),
                  { name: "Clients", isNumber: true, cell: (group) => group.clients },
                  ...figures,
                ]}
              />
            )}
          </MoreRows>
        </Part>
      )}
    </Panel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={styles.part}>{title}</h3>
      {children}
    </div>
  );
}

const figures = [
  {
    name: "Connections",
    isNumber: true,
    cell: ({ connections }: Group) => connections.toLocaleString("en"),
  },
  {
    name: "Bytes",
    isNumber: true,
    isMinor: true,
    cell: ({ bytes }: Group) => (bytes === null ? "" : sizeWords(bytes)),
  },
] as const;

function membersColumn(noun: string, names: NamesOf) {
  return {
    name: "Who",
    cell: ({ members, count }: Group) => (
      <details>
        <summary>{counted(count, noun)}</summary>
        {members.map(({ end, connections }) => (
          <div key={`${end.name} ${end.host ?? end.address ?? end.network}`}>
            {machineWords(end, names)}: {connections.toLocaleString("en")}
          </div>
        ))}
        {count > members.length && <div>and {count - members.length} others</div>}
      </details>
    ),
  } as const;
}
