import type {
  ClientGroup,
  Grouped,
  GroupPort,
  Groups,
  ProcessGroup,
  ServerGroup,
} from "@mainstay/flows";
import * as z from "zod";
import { End, toEnd } from "./observed-end.ts";

const Count = z.int().nonnegative();
/** What many rows add up to may be more than whole numbers go. */
const Bytes = z.number().nonnegative();

/** So many members of a group are told; of all others, how many they are. */
const mostMembers = 200;

const Port = {
  port: z.int().min(0).max(65_535),
  protocol: z.enum(["tcp", "udp"]),
  role: z.string().optional(),
};

const Common = {
  members: z.array(z.strictObject({ end: End, connections: Count })).meta({
    description: `Those with most connections, ${mostMembers} at most`,
  }),
  count: Count.meta({ description: "How many members it has" }),
  connections: Count,
  bytes: Bytes.nullable().meta({ description: "Both ways; null where nobody counted them" }),
};

/** What belongs together of what was observed. */
export const ObservedGroups = z.strictObject({
  processes: z
    .array(
      z.strictObject({
        program: z.string(),
        ports: z.array(z.strictObject(Port)),
        clients: Count.meta({ description: "How many ends use it" }),
        ...Common,
      }),
    )
    .meta({
      description:
        "Programs of one name, with what they run, their services, unit or container, that serve the same ports on several machines",
    }),
  clients: z.array(z.strictObject({ server: End, ...Port, ...Common })).meta({
    description: "The clients of one port of a server, where they are 20 or more",
  }),
  servers: z
    .array(
      z.strictObject({
        ...Port,
        scope: z.enum(["internal", "third-party", "microsoft-365"]),
        clients: Count.meta({ description: "How many ends use them" }),
        ...Common,
      }),
    )
    .meta({
      description:
        "The servers in no element that were reached on one port, where they are 20 or more",
    }),
});
export type ObservedGroups = z.output<typeof ObservedGroups>;

/** The groups of a comparison as a document. */
export function toObservedGroups({ processes, clients, servers }: Groups): ObservedGroups {
  return {
    processes: processes.map((group: ProcessGroup) => ({
      program: group.program,
      ports: group.ports.map(toPort),
      clients: group.clients,
      ...toGrouped(group),
    })),
    clients: clients.map((group: ClientGroup) => ({
      server: toEnd(group.server),
      ...toPort(group),
      ...toGrouped(group),
    })),
    servers: servers.map((group: ServerGroup) => ({
      ...toPort(group),
      scope: group.scope,
      clients: group.clients,
      ...toGrouped(group),
    })),
  };
}

function toPort({ port, protocol, role }: GroupPort) {
  return { port, protocol, ...(role === undefined ? {} : { role }) };
}

function toGrouped({ members, connections, bytes }: Grouped) {
  return {
    members: members.slice(0, mostMembers).map((one) => ({ ...one, end: toEnd(one.end) })),
    count: members.length,
    connections,
    bytes: bytes ?? null,
  };
}
