import { expect, test } from "vitest";
import type { DependencyEnd } from "../book/dependency.ts";
import { seen } from "../comparison/testing/seen.ts";
import { vmConnectionLines } from "./vm-connection-rows.ts";

const partner = { address: "203.0.113.9", host: "sftp.partner.example", processes: [] };
const web = { address: "10.0.0.5", host: "web01", processes: ["nginx"] };
const nameless = { address: "10.0.0.6", processes: ["curl"] };

function rowOf(source: DependencyEnd, destination: DependencyEnd): unknown {
  const { destination: at, ...rest } = seen({ from: "10.0.0.1", to: "10.0.0.2" });
  const made = { ...rest, source, destination: { ...destination, port: at.port } };
  const [line = ""] = vmConnectionLines([made], { dependencies: 0 });
  return JSON.parse(line);
}

test("a third party that connects in is no computer that watches, whatever its name", () => {
  expect(rowOf(partner, web)).toMatchObject({
    Computer: "web01",
    Direction: "inbound",
    ProcessName: "nginx",
    SourceIp: "203.0.113.9",
    DestinationIp: "10.0.0.5",
    RemoteIp: "203.0.113.9",
    RemoteDnsQuestions: '["sftp.partner.example"]',
  });
  const { host: _, ...unnamed } = web;
  expect(rowOf(partner, unnamed)).toMatchObject({ Computer: "10.0.0.5", Direction: "inbound" });
});

test("one's own client tells, with a public address too, and in whichever way it is one's own", () => {
  expect(rowOf(nameless, partner)).toMatchObject({
    Computer: "10.0.0.6",
    Direction: "outbound",
    ProcessName: "curl",
  });
  const own = { ...partner, ownBy: "network" } as const;
  expect(rowOf(own, web)).toMatchObject({ Computer: partner.host, Direction: "outbound" });
  const cloud = { address: "198.51.100.7", host: "api.example", processes: [] };
  expect(rowOf(own, cloud)).toMatchObject({ Computer: partner.host, Direction: "outbound" });
  expect(rowOf(cloud, own)).toMatchObject({ Computer: partner.host, Direction: "inbound" });
});

test("of two of one's own the one with a name tells, the client first", () => {
  expect(rowOf(nameless, web)).toMatchObject({ Computer: "web01", Direction: "inbound" });
  expect(rowOf(web, nameless)).toMatchObject({ Computer: "web01", Direction: "outbound" });
  expect(rowOf(nameless, { ...nameless, address: "10.0.0.7" })).toMatchObject({
    Computer: "10.0.0.6",
    Direction: "outbound",
  });
});
