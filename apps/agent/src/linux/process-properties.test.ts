import process from "node:process";
import { expect, test } from "vitest";
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
    const began = Date.now() - process.uptime() * 1000;
    // Of workers the one that began the program counts.
    expect(Date.parse(read.properties.startedAt ?? "")).toBeLessThan(began + 5000);
  },
);
