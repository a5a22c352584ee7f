import { endianness } from "node:os";
import { expect, test } from "vitest";
import { readCapabilities } from "./capabilities.ts";
import { parseInnerNetworks, parseInterfaces6, parseLocalRoutes } from "./own-addresses.ts";
import { parseDpkgOwners } from "./package-names.ts";
import { programName } from "./program-name.ts";
import { groupOfProcess, ownerOfGroup } from "./unit-of-group.ts";

const id = "4f".repeat(32);

test.each([
  ["/system.slice/nginx.service", { kind: "unit", name: "nginx.service" }],
  ["/system.slice/postgresql.service/worker", { kind: "unit", name: "postgresql.service" }],
  [
    "/user.slice/user-1000.slice/user@1000.service/app.slice/sync.service",
    { kind: "unit", name: "sync.service" },
  ],
  [`/system.slice/docker-${id}.scope`, { kind: "container", id }],
  [`/docker/${id}`, { kind: "container", id }],
  [`/machine.slice/libpod-${id}.scope/container`, { kind: "container", id }],
  [`/kubepods.slice/kubepods-pod1.slice/cri-containerd-${id}.scope`, { kind: "container", id }],
  ["/user.slice/user-1000.slice/session-3.scope", undefined],
  ["/user.slice/user-1000.slice/user@1000.service", undefined],
  ["/", undefined],
])("the control group %s is of %j", (path, owner) => {
  expect(ownerOfGroup(path)).toEqual(owner);
});

test("the control group of a process is that of the second version, or of systemd's tree in the first", () => {
  expect(groupOfProcess("0::/system.slice/a.service\n")).toBe("/system.slice/a.service");
  expect(groupOfProcess("9:name=systemd:/system.slice/b.service\n8:pids:/\n")).toBe(
    "/system.slice/b.service",
  );
  expect(groupOfProcess("8:pids:/\n")).toBeUndefined();
});

test.each([
  [
    { executable: "/usr/sbin/nginx", parameters: ["nginx: worker process"], name: "nginx" },
    "nginx",
  ],
  [{ executable: "/usr/bin/sshd (deleted)", parameters: [], name: "sshd" }, "sshd"],
  [
    { parameters: ["/opt/a-very-long-program-name", "-x"], name: "a-very-long-pro" },
    "a-very-long-program-name",
  ],
  [
    {
      executable: "/usr/bin/java",
      parameters: ["java", "-Xmx1g", "-jar", "/opt/app/orders.jar"],
      name: "java",
    },
    "java orders.jar",
  ],
  [
    { executable: "/usr/bin/python3.11", parameters: ["python3", "/srv/job.py"], name: "python3" },
    "python3.11 job.py",
  ],
  [{ executable: "/usr/bin/node", parameters: ["node"], name: "node" }, "node"],
  [{ parameters: [], name: "kworker" }, "kworker"],
])("a process is called what people call it: %j is %s", (facts, name) => {
  expect(programName(facts)).toBe(name);
});

test("the addresses of a namespace are those of its own routes, without loopback", () => {
  const trie = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 10.97.0.0
        /24 link UNICAST
     |-- 10.97.0.1
        /32 host LOCAL
     |-- 10.97.0.255
        /32 link BROADCAST
Local:
     |-- 10.97.0.1
        /32 host LOCAL
     |-- 127.0.0.1
        /32 host LOCAL
`;
  expect(parseLocalRoutes(trie)).toEqual(["10.97.0.1"]);
  const list = `fe8000000000000074ae94fffebf8baf 02 40 20 80    eth0
00000000000000000000000000000001 01 80 10 80       lo
20010db8000000000001000000000001 02 40 00 80    eth0
`;
  expect(parseInterfaces6(list)).toEqual(["fe80::74ae:94ff:febf:8baf", "2001:db8::1:0:0:1"]);
});

test("the networks of a machine's own containers are those that its bridges lead to themselves", () => {
  const word = (...bytes: readonly number[]) =>
    (endianness() === "LE" ? bytes.toReversed() : bytes)
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  const row = (name: string, network: string, gateway: string, mask: string) =>
    `${name}\t${network}\t${gateway}\t0001\t0\t0\t0\t${mask}\t0\t0\t0`;
  const none = "00000000";
  const routes = [
    "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT",
    row("eth0", none, word(10, 0, 0, 1), none),
    row("eth0", word(10, 0, 0, 0), none, word(255, 255, 255, 0)),
    row("docker0", word(172, 17, 0, 0), none, word(255, 255, 0, 0)),
    row("docker0", word(10, 9, 0, 0), word(172, 17, 0, 2), word(255, 255, 0, 0)),
    "",
  ].join("\n");
  expect(parseInnerNetworks(routes)).toEqual(["172.17.0.0/16"]);
});

test.each([
  ["000001ffffffffff", { seesProcesses: true, entersNamespaces: true }],
  ["0000000000080004", { seesProcesses: true, entersNamespaces: false }],
  ["0000000000000000", { seesProcesses: false, entersNamespaces: false }],
])("the mask %s says what may be seen", (mask, may) => {
  expect(readCapabilities(`Name:\tnode\nCapEff:\t${mask}\n`)).toEqual(may);
});

test("the packages of programs are the first that dpkg names", () => {
  const text =
    "python3.11-minimal: /usr/bin/python3.11\nlibc6:amd64, libc-bin: /sbin/ldconfig\ndiversion by dash from: /bin/sh\n";
  expect([...parseDpkgOwners(text)]).toEqual([
    ["/usr/bin/python3.11", "python3.11-minimal"],
    ["/sbin/ldconfig", "libc6"],
  ]);
});
