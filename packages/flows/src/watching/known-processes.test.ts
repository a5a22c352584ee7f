import { expect, test } from "vitest";
import { type HeardProcess, knownProcesses } from "./known-processes.ts";

const nginx = (startedAt: string, user = "root", isThere = () => true): HeardProcess => ({
  seen: { process: "nginx", unit: "nginx.service", properties: { user, startedAt } },
  isThere,
});
const first = "2026-01-01T00:00:00Z";
const second = "2026-01-02T00:00:00Z";

test("a process is told when it is new and when it changes, and of a new start with the hour", () => {
  const known = knownProcesses();
  let isThere = true;
  known.hear(nginx(first, "root", () => isThere));
  expect(known.tell(10, "changed")).toEqual([nginx(first).seen]);
  expect(known.tell(11, "changed")).toEqual([]);
  isThere = false;
  known.hear(nginx(second));
  expect(known.tell(12, "changed")).toEqual([]);
  expect(known.tell(59, "all")).toEqual([nginx(second).seen]);
  known.hear(nginx(second, "www-data"));
  expect(known.tell(60, "changed")).toEqual([nginx(second, "www-data").seen]);
  expect(known.tell(119, "all")).toEqual([]);
});

test("once a day all are told that still are there", () => {
  let isThere = true;
  const known = knownProcesses();
  known.hear(nginx(first, "root", () => isThere));
  known.hear({ seen: { process: "sshd", properties: {} }, isThere: () => true });
  expect(known.tell(59, "all")).toHaveLength(2);
  expect(known.tell(1439, "all")).toEqual([]);
  isThere = false;
  expect(known.tell(1440, "changed")).toEqual([]);
  expect(known.tell(1499, "all").map(({ process }) => process)).toEqual(["sshd"]);
});

test("of several of one program and unit the one counts that began first of those that are there", () => {
  let isFirst = true;
  const known = knownProcesses();
  const [one, other] = [nginx(first, "root", () => isFirst), nginx(second, "www-data")];
  for (const order of [[other, one], [one, other], [other]])
    for (const heard of order) known.hear(heard);
  expect(known.tell(10, "changed")).toEqual([one.seen]);
  isFirst = false;
  expect(known.tell(1440, "all")).toEqual([other.seen]);
});
