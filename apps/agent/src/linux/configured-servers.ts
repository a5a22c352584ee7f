import { join } from "node:path";
import {
  type ConfiguredServers,
  parseNameServers,
  parseTimeServers,
} from "@mainstay/flows/watching";
import { listProc, readProc } from "./read-proc.ts";

/** Where systemd-resolved writes whom it asks itself, while programs ask it. */
const behindStub = "run/systemd/resolve/resolv.conf";
const timeFiles = [
  "etc/chrony.conf",
  "etc/chrony/chrony.conf",
  "etc/ntp.conf",
  "etc/ntpsec/ntp.conf",
  "etc/systemd/timesyncd.conf",
];
const timeFolders = [
  "etc/chrony.d",
  "etc/chrony/conf.d",
  "etc/chrony/sources.d",
  "etc/systemd/timesyncd.conf.d",
];

/** The DNS and time servers that the files of this machine name. Which of several programs for time runs, they do not say. */
export function configuredServers(root = "/"): readonly ConfiguredServers[] {
  const read = (file: string): string => readProc(join(root, file)) ?? "";
  const named = parseNameServers(read("etc/resolv.conf"));
  const isStub = named.length > 0 && named.every((server) => server.startsWith("127.0.0.5"));
  const asked = isStub ? parseNameServers(read(behindStub)) : named;
  const dns = asked.length > 0 ? asked : named;
  const all = [
    ...timeFiles,
    ...timeFolders.flatMap((folder) =>
      listProc(join(root, folder)).map((name) => join(folder, name)),
    ),
  ];
  const time = all
    .map((file) => ({ of: "time" as const, servers: parseTimeServers(read(file)), by: `/${file}` }))
    .filter(({ servers }) => servers.length > 0);
  const by = isStub && asked.length > 0 ? behindStub : "etc/resolv.conf";
  return [
    ...(dns.length === 0 ? [] : [{ of: "DNS" as const, servers: dns, by: `/${by}` }]),
    ...time.slice(0, 5),
  ];
}
