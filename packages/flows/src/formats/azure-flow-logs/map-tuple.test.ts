import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

function leftOutOf(tuple: string) {
  const record = {
    category: "NetworkSecurityGroupFlowEvent",
    properties: {
      Version: 2,
      flows: [{ rule: "Allow", flows: [{ mac: "000D3A000001", flowTuples: [tuple] }] }],
    },
  };
  const { file, connections } = readAll(JSON.stringify({ records: [record] }));
  return { why: file.leftOut[0]?.why, connections: connections.length };
}

test("a sound tuple is a connection", () => {
  const tuple = "1767225600,10.1.0.5,10.1.0.10,50001,443,T,O,A,B,,,,";
  expect(leftOutOf(tuple)).toEqual({ why: undefined, connections: 1 });
});

test.each([
  ["1767225600,10.1.0.5,10.1.0.10,50001,443,T,O", "is a tuple with too few values"],
  [",10.1.0.5,10.1.0.10,50001,443,T,O,A,B,,,,", "is a tuple with a time that is no number"],
  ["1767225600,10.1.0.5,x,50001,443,T,O,A,B,,,,", "is a tuple with an end that is no address"],
  [
    "1767225600,10.1.0.5,10.1.0.10,50001,70000,T,O,A,B,,,,",
    "is a tuple with a port that is no number up to 65535",
  ],
  [
    "1767225600,10.1.0.5,10.1.0.10,50001,443,T,O,A,Q,,,,",
    "is a tuple with a state that is none of B, C, E and D",
  ],
])("%s is left out, with the reason", (tuple, why) => {
  expect(leftOutOf(tuple)).toEqual({ why, connections: 0 });
});
