import { ElementId } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import type { SeenAround } from "../../../queries/observed.ts";
import { toAroundDrawn } from "./around-drawn.ts";

const end = (id: number, hop: number, machine?: string): SeenAround["ends"][number] => ({
  id,
  address: `10.0.0.${id}`,
  machines: machine === undefined ? [] : [machine],
  names: [],
  reverseNames: [],
  hop,
});
const none = { succeeded: 0, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };
const edge = (
  client: number,
  server: number,
  { port = 443, outcomes = { succeeded: 1 }, elements = {}, process }: Said = {},
): SeenAround["edges"][number] => ({
  id: client * 1000 + server,
  client: { end: client, programs: process === undefined ? [] : [{ process }] },
  server: { end: server, programs: [] },
  port,
  protocol: "tcp",
  services: [],
  roleBy: "told",
  connections: 1,
  outcomes: { ...none, ...outcomes },
  first: "2026-06-03T11:00:00Z",
  last: "2026-06-03T11:00:00Z",
  firstEver: "2026-06-03T11:00:00Z",
  lastEver: "2026-06-03T11:00:00Z",
  seenBy: [],
  elements: { client: [], server: [], ...elements },
});
type Said = {
  readonly port?: number;
  readonly outcomes?: Partial<SeenAround["edges"][number]["outcomes"]>;
  readonly elements?: Partial<SeenAround["edges"][number]["elements"]>;
  readonly process?: string;
};
const around = (
  ends: SeenAround["ends"],
  edges: SeenAround["edges"],
): ReturnType<typeof toAroundDrawn> =>
  toAroundDrawn(
    {
      window: { from: "2026-06-03T11:00:00Z", until: "2026-06-03T12:00:00Z", grain: "hour" },
      ends,
      edges,
      leftOut: 0,
    },
    [
      { id: ElementId.parse("crm"), kind: "application", name: "CRM" },
      { id: ElementId.parse("wiki"), kind: "application", name: "Wiki" },
    ],
  );
const boxesOf = ({ drawn }: ReturnType<typeof toAroundDrawn>) =>
  drawn.boxes.map(({ name, hops }) => [name, hops]);

describe("the machines around one", () => {
  test("stand left of it where they use it, and right where it uses them", () => {
    const found = around([end(1, 0, "db-1"), end(2, 1), end(3, 1)], [edge(2, 1), edge(1, 3)]);
    expect(boxesOf(found)).toEqual([
      ["10.0.0.2", 1],
      ["db-1", 0],
      ["10.0.0.3", -1],
    ]);
    expect(found.middleOf.get("end 2")).toBe("10.0.0.2");
  });

  test("are one where they are addresses of one machine", () => {
    const found = around(
      [end(1, 0, "db-1"), end(2, 0, "db-1"), end(3, 1)],
      [edge(3, 1), edge(3, 2)],
    );
    expect(boxesOf(found)).toEqual([
      ["10.0.0.3", 1],
      ["db-1", 0],
    ]);
    expect(found.drawn.lines).toHaveLength(1);
  });

  test("stand in one box where three or more connect alike, called by what all of them run", () => {
    const clients = [2, 3, 4].map((id) => end(id, 1));
    const all = [end(1, 0, "db-1"), ...clients, end(5, 1)];
    const found = around(all, [
      ...[2, 3, 4].map((id) => edge(id, 1, { process: "excel" })),
      edge(5, 1, { port: 22 }),
    ]);
    expect(boxesOf(found)).toEqual([
      ["3 × excel", 1],
      ["10.0.0.5", 1],
      ["db-1", 0],
    ]);
    expect(found.endsOf.get("end 2")).toEqual(new Set([2, 3, 4]));
    expect(found.middleOf.has("end 2")).toBe(false);
  });

  test("are called as the plan calls them, and stand alone then", () => {
    const known = { elements: { client: [ElementId.parse("crm")] } };
    const found = around(
      [end(1, 0, "db-1"), ...[2, 3, 4].map((id) => end(id, 1))],
      [edge(2, 1, known), edge(3, 1), edge(4, 1)],
    );
    expect(boxesOf(found).map(([name]) => name)).toEqual(["CRM", "10.0.0.3", "10.0.0.4", "db-1"]);
  });
});

test("all that is behind one address is behind its box", () => {
  const [crm, wiki] = ["crm", "wiki"].map((id) => ElementId.parse(id));
  const found = around(
    [end(1, 0), end(2, 1)],
    [
      edge(1, 2, { elements: { server: [crm] } }),
      edge(1, 2, { port: 8443, elements: { server: [wiki] } }),
    ],
  );
  expect(boxesOf(found)).toContainEqual(["CRM or Wiki", -1]);
});

test("a line fails where nothing of it ever came through", () => {
  const refused = { outcomes: { refused: 3 } };
  const { drawn } = around(
    [end(1, 0, "db-1"), end(2, 1), end(3, 1)],
    [edge(2, 1, refused), edge(2, 1, { ...refused, port: 22 }), edge(3, 1, refused), edge(3, 1)],
  );
  expect(drawn.lines.map(({ from, agreement }) => [from, agreement])).toEqual([
    ["end 2", "failing"],
    ["end 3", "seen"],
  ]);
});
