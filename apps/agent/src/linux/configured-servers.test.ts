import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { configuredServers } from "./configured-servers.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mainstay-configured-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test("a machine without such files is told of none", () => {
  expect(configuredServers(root)).toEqual([]);
});

test("the servers behind systemd-resolved count, not its own address", () => {
  write("etc/resolv.conf", "nameserver 127.0.0.53\n");
  write("run/systemd/resolve/resolv.conf", "nameserver 10.0.0.2\nnameserver 10.0.0.3\n");
  write("etc/chrony/sources.d/halden.sources", "server dc01.halden.example iburst\n");
  write("etc/systemd/timesyncd.conf", "[Time]\n#NTP=\n");
  expect(configuredServers(root)).toEqual([
    { of: "DNS", servers: ["10.0.0.2", "10.0.0.3"], by: "/run/systemd/resolve/resolv.conf" },
    {
      of: "time",
      servers: ["dc01.halden.example"],
      by: "/etc/chrony/sources.d/halden.sources",
    },
  ]);
});

test("where nobody says what is behind it, its own address counts", () => {
  write("etc/resolv.conf", "nameserver 127.0.0.53\n");
  expect(configuredServers(root)).toEqual([
    { of: "DNS", servers: ["127.0.0.53"], by: "/etc/resolv.conf" },
  ]);
});
