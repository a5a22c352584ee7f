import type { Grouped, Groups } from "@mainstay/flows";
import { type Page, stacked } from "../page.ts";
import { sizeWords } from "../size-words.ts";
import { firstOf, plain } from "../words.ts";
import { endWords, machineWords, type NameOf, portWords } from "./end-words.ts";
import { someOf } from "./some-of.ts";

/** What belongs together: one program on several machines, crowds of clients, crowds of servers; with their members where all is shown. */
export function groupsText(
  page: Page,
  { groups, name, all }: { readonly groups: Groups; name: NameOf; all: boolean },
): string | undefined {
  const { processes, clients, servers } = groups;
  const below = ({ members }: Grouped) =>
    all
      ? {
          below: firstOf(
            members.map(({ end }) => machineWords(end, name)),
            mostMembers,
          ),
        }
      : {};
  const parts = [
    someOf(page, {
      title: "Programs that serve the same on several machines",
      things: processes,
      all,
      columns: [
        { title: "Program", wraps: true },
        { title: "Ports", wraps: true },
        { title: "Machines", align: "right" },
        { title: "Clients", align: "right" },
        ...figures,
      ],
      row: (group) => ({
        cells: [
          plain(group.program),
          portWords(group.ports, mostPorts),
          String(group.members.length),
          String(group.clients),
          ...figuresOf(group),
        ],
        ...below(group),
      }),
    }),
    someOf(page, {
      title: "Crowds of clients",
      things: clients,
      all,
      columns: [
        { title: "Server", wraps: true },
        { title: "Port", wraps: true },
        { title: "Clients", align: "right" },
        ...figures,
      ],
      row: (group) => ({
        cells: [
          endWords(group.server, name),
          portWords([group]),
          String(group.members.length),
          ...figuresOf(group),
        ],
        ...below(group),
      }),
    }),
    someOf(page, {
      title: "Crowds of servers in no element",
      things: servers,
      all,
      columns: [
        { title: "Port", wraps: true },
        { title: "Whose", wraps: true },
        { title: "Servers", align: "right" },
        { title: "Clients", align: "right" },
        ...figures,
      ],
      row: (group) => ({
        cells: [
          portWords([group]),
          whose[group.scope],
          String(group.members.length),
          String(group.clients),
          ...figuresOf(group),
        ],
        ...below(group),
      }),
    }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : stacked(parts);
}

const mostMembers = 100;
/** Programs of one name are told apart by the ports that they serve. */
const mostPorts = 12;

const figures = [
  { title: "Connections", align: "right" },
  { title: "Bytes", align: "right" },
] as const;

const whose = {
  internal: "the organisation's own",
  "third-party": "third parties'",
  "microsoft-365": "Microsoft 365",
} as const;

function figuresOf({ connections, bytes }: Grouped): readonly string[] {
  return [String(connections), bytes === undefined ? "" : sizeWords(bytes)];
}
