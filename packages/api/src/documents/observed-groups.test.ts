import { expect, test } from "vitest";
import { ObservedGroups, toObservedGroups } from "./observed-groups.ts";

test("a group whose bytes are more than whole numbers go is told with them", () => {
  const most = 1_000_000_000_000_000;
  const end = { name: "db", elements: [] };
  const told = toObservedGroups({
    processes: [],
    clients: [
      {
        server: end,
        port: 5432,
        protocol: "tcp",
        members: [{ end, connections: 10 }],
        connections: 10,
        bytes: 10 * most + 0.5,
      },
    ],
    servers: [],
  });
  expect(ObservedGroups.parse(told).clients).toMatchObject([{ bytes: 10 * most + 0.5 }]);
});
