import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseStat, parseUsers, processReader } from "./process-properties.ts";

test("a line of a process is read whatever its name is", () => {
  const rest = `S 7 ${"0 ".repeat(17)}4200 0`;
  expect(parseStat(`12 (a) b (c) ${rest}`)).toEqual({
    pid: 12,
    name: "a) b (c",
    parent: 7,
    ticks: 4200,
  });
  expect(parseStat("12 (gone")).toBeUndefined();
  expect(parseStat("")).toBeUndefined();
});

test("users have their names by number, the first of several", () => {
  const users = parseUsers(
    "root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\n\nbroken\nweb:x:33:33",
  );
  expect([...users].toSorted(([one], [other]) => one - other)).toEqual([
    [0, "root"],
    [33, "web"],
  ]);
});

test.runIf(process.platform === "linux")(
  "this process has a user, a file and a start, and nothing that it was called with",
  () => {
    const read = processReader()({
      pid: process.pid,
      executable: process.execPath,
      isContained: false,
    });
    expect(Object.keys(read.properties).toSorted()).toEqual(["path", "startedAt", "user"]);
    expect(read.properties.path).toBe(process.execPath);
  },
);

describe("of a machine", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "mainstay-processes-"));
    write("proc/stat", "cpu 1 2 3\nbtime 1767225600\n");
    write("etc/passwd", `web:x:${process.getuid?.() ?? 0}:33::/:/bin/sh\n`);
    for (const [pid, name, parent, ticks] of [
      [7, "systemd", 1, 100],
      [40, "nginx", 7, 4200],
      [41, "nginx", 40, 990_000],
    ] as const)
      write(`proc/${pid}/stat`, `${pid} (${name}) S ${parent} ${"0 ".repeat(17)}${ticks} 0\n`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string): void {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  test.runIf(process.platform === "linux")(
    "a worker is what began its program, and since when, by the start of the machine",
    () => {
      const executable = "/usr/sbin/nginx (deleted)";
      const read = processReader(root);
      expect(read({ pid: 41, executable, isContained: false })).toEqual({
        pid: 40,
        properties: {
          path: "/usr/sbin/nginx",
          user: "web",
          startedAt: "2026-01-01T00:00:42.000Z",
        },
      });
      expect(read({ pid: 41, executable, isContained: true }).properties.user).toBe(
        String(process.getuid?.()),
      );
      expect(read({ pid: 99, executable: undefined, isContained: false })).toEqual({
        pid: 99,
        properties: {},
      });
    },
  );
});
