import { expect, test } from "vitest";
import { readAll } from "../testing/read-all.ts";

const tuple = "1767225600,10.1.0.5,10.1.0.10,50001,443,T,O,A,B,,,,";

/** A record of a flow log of Azure on one line. */
function recordOf(tuples: number): string {
  const flowTuples = Array.from({ length: tuples }, () => tuple);
  return JSON.stringify({
    category: "NetworkSecurityGroupFlowEvent",
    properties: { Version: 2, flows: [{ rule: "A", flows: [{ mac: "x", flowTuples }] }] },
  });
}

test("a record of several MiB on a line among others is read", () => {
  const text = [recordOf(1), recordOf(50_000), recordOf(1)].join("\n");
  const { file } = readAll(text, { piece: 65_536 });
  expect(text.length).toBeGreaterThan(2 ** 21);
  expect(file).toMatchObject({ rows: 50_002, connections: 50_002, leftOut: [] });
});

test("a line that is too long to be held is left out by its own reason, and those after it are read", () => {
  const long = `{"a":"${"x".repeat(2 ** 24)}"}`;
  const { file } = readAll([recordOf(1), long, recordOf(1)].join("\n"), { piece: 65_536 });
  expect(file).toMatchObject({
    rows: 3,
    connections: 2,
    leftOut: [
      {
        kind: "unreadable",
        why: "is longer than 16 MiB, the most that is read of one item",
        first: [{ line: 2 }],
      },
    ],
  });
});
