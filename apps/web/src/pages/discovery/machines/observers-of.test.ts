import { expect, test } from "vitest";
import { observersOf } from "./observers-of.ts";

const at = "2026-06-03T10:00:00Z";
const observer = (id: string, kind: "machine" | "file", host: string, site = "default") => ({
  id,
  kind,
  host,
  site,
  addresses: [],
  platform: "linux",
  firstHeard: at,
  lastHeard: at,
  toldUntil: at,
  missing: [],
});
const observers = [
  observer("a", "machine", "WEB"),
  observer("b", "machine", "web", "branch"),
  observer("c", "file", "VM insights web"),
  observer("d", "machine", "db"),
];
const system = { value: "Linux", observer: "c", since: at, last: at, others: [] };

test("a machine is watched by its own agent and by the files that tell of it, and by nobody's of another site", () => {
  const machine = {
    site: "default",
    machine: "web.halden.example",
    hosts: ["web"],
    last: at,
    properties: { system },
  };
  const { watching, nameOf } = observersOf(machine, { called: "web.halden.example", observers });
  expect(watching.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(["a", "c", "gone"].map(nameOf)).toEqual([
    "the agent on WEB",
    "VM insights web",
    "an observer that is not heard of any more",
  ]);
});

test("of a machine of which nobody told what it is, agents are known by its name in each site", () => {
  const { watching } = observersOf(undefined, { called: "web", observers });
  expect(watching.map(({ id }) => id)).toEqual(["a", "b"]);
});
