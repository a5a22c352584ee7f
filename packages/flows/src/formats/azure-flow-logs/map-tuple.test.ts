import { expect, test } from "vitest";
import { flowBook } from "../../book/flow-book.ts";
import { listDependencies } from "../../book/list-dependencies.ts";
import { readFlows } from "../../reading/read-flows.ts";
import { readAll } from "../../testing/read-all.ts";
import { formats } from "../formats.ts";

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

const group = "/SUBSCRIPTIONS/S/RESOURCEGROUPS/NET/PROVIDERS/MICROSOFT.NETWORK";
const tuples = [
  "1767225600,10.1.0.5,10.1.0.10,50001,443,T,O,A,B,,,,",
  "1767225660,10.1.0.5,10.1.0.10,50001,443,T,O,A,E,3,300,4,900",
];
const ofSecurityGroup = (name: string) => ({
  category: "NetworkSecurityGroupFlowEvent",
  resourceId: `${group}/NETWORKSECURITYGROUPS/${name}`,
  properties: {
    Version: 2,
    flows: [{ rule: "Allow", flows: [{ mac: "000D3A000001", flowTuples: tuples }] }],
  },
});
const ofNetwork = (name: string) => ({
  flowLogVersion: 4,
  macAddress: "000D3A000001",
  targetResourceID: `${group}/virtualNetworks/${name}`,
  flowRecords: {
    flows: [
      {
        flowGroups: [
          {
            rule: "Allow",
            flowTuples: [
              "1767225600000,10.1.0.5,10.1.0.10,50001,443,6,O,B,NX,0,0,0,0",
              "1767225660000,10.1.0.5,10.1.0.10,50001,443,6,O,E,NX,3,300,4,900",
            ],
          },
        ],
      },
    ],
  },
});

test.each([
  ["one log, in two of its records", [ofSecurityGroup("WEB"), ofSecurityGroup("WEB")], 2],
  ["the groups of a subnet and of an adapter", [ofSecurityGroup("WEB"), ofSecurityGroup("NIC")], 1],
  ["a security group and the virtual network", [ofSecurityGroup("WEB"), ofNetwork("vnet")], 1],
  ["a network and a subnet of its name", [ofNetwork("prod"), ofNetwork("prod/subnets/prod")], 1],
])("what %s have of one flow at an adapter is counted as it was", (_, records, times) => {
  const book = flowBook();
  const reader = readFlows({ file: "PT1H.json", writtenAt: 0 }, { sink: book, formats });
  reader.write(JSON.stringify({ records }));
  reader.end();
  expect(listDependencies(book)).toMatchObject([
    {
      connections: times,
      outcomes: { succeeded: times },
      bytesOut: 300 * times,
      bytesIn: 900 * times,
    },
  ]);
});
