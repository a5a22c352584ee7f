import { expect, test } from "vitest";
import type { NameSeen } from "../observation.ts";
import { followedFlows } from "./followed-flows.ts";
import { countedRows } from "./rows.ts";
import { tunnels } from "./tunnels.ts";

const seen = (name: string): { readonly seen: NameSeen } => ({
  seen: { name, address: "10.1.0.3", kind: "name" },
});

function reading() {
  const names: string[] = [];
  const rows = countedRows(
    { file: "eve.json", writtenAt: 0 },
    {
      connection: () => {},
      listener: () => {},
      name: ({ name }) => names.push(name),
      machine: () => {},
    },
  );
  return { rows, names, all: tunnels(rows) };
}

test("a name that waits is taken when its connection ends as it began, and left out where it led elsewhere", () => {
  const { rows, names, all } = reading();
  for (const [line, flow] of [1, 2, 3].entries()) {
    rows.at(line + 1);
    all.name(flow, seen(`${flow}.example`));
  }
  expect(names).toEqual([]);
  rows.at(4);
  all.close(1);
  all.lead(2);
  expect(names).toEqual(["1.example"]);
  all.end();
  expect(names).toEqual(["1.example", "3.example"]);
  expect(rows.counts()).toMatchObject({
    rows: 3,
    names: 2,
    leftOut: [{ kind: "no-connection", rows: 1, first: [{ line: 2, value: "2.example" }] }],
  });
  expect(rows.line()).toBe(4);
});

test("every name behind the one that leads elsewhere is another's, until the connection ends and its number is used again", () => {
  const { names, all } = reading();
  all.lead(1);
  all.name(1, seen("far.example"));
  all.name(1, seen("farther.example"));
  all.close(1);
  all.name(1, seen("near.example"));
  all.end();
  expect(names).toEqual(["near.example"]);
});

test("of more connections than are remembered the names that waited longest are taken, and each once", () => {
  const { names, all } = reading();
  for (let flow = 0; flow < 60_000; flow++) all.name(flow, seen(`${flow}.example`));
  expect(names).toHaveLength(25_000);
  expect(names[0]).toBe("0.example");
  all.close(59_999);
  expect(names.at(-1)).toBe("59999.example");
  all.end();
  expect(names).toHaveLength(60_000);
  expect(new Set(names).size).toBe(60_000);
});

test("a second name of a connection waits with the first, also when many came in between", () => {
  const { names, all } = reading();
  all.name("one", seen("first.example"));
  for (let flow = 0; flow < 25_000; flow++) all.name(flow, seen("other.example"));
  all.name("one", seen("second.example"));
  all.close("one");
  expect(names).toEqual(["first.example", "second.example"]);
});

test("a file knows which connections were led on in those that were read with it before", () => {
  const followed = followedFlows();
  const names: string[] = [];
  const read = () =>
    tunnels(
      countedRows(
        { file: "ssl.log", writtenAt: 0, followed },
        {
          connection: () => {},
          listener: () => {},
          name: ({ name }) => names.push(name),
          machine: () => {},
        },
      ),
    );
  read().lead("one");
  const later = read();
  later.name("one", seen("far.example"));
  later.name("other", seen("near.example"));
  later.end();
  expect(names).toEqual(["near.example"]);
});
