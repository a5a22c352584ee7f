import { expect, test } from "vitest";
import { foldCrowds, mostToldApart } from "./fold-crowds.ts";
import { type MinuteRow, minuteRow } from "./minute-row.ts";

function row(client: string, server: string): MinuteRow {
  const made = minuteRow({
    client: { address: client },
    server: { address: server },
    port: 443,
    roleBy: "flags",
  });
  made.began.set("succeeded", 2);
  made.open = 1;
  return made;
}

test("clients beyond the most that are told apart are one row, and none of their connections is lost", () => {
  const clients = Array.from({ length: mostToldApart + 50 }, (_, at) =>
    row(`10.0.${at >> 8}.${at & 255}`, "10.1.0.1"),
  );
  const told = foldCrowds(clients);
  expect(told).toHaveLength(mostToldApart + 1);
  const last = told.at(-1);
  expect(last).toMatchObject({
    client: { network: "10.0.0.0/8" },
    server: { address: "10.1.0.1" },
    open: 50,
  });
  expect(last?.began.get("succeeded")).toBe(100);
});

test("servers that one program asks are folded likewise", () => {
  const servers = Array.from({ length: mostToldApart + 2 }, (_, at) =>
    row("10.0.0.1", `10.1.${at >> 8}.${at & 255}`),
  );
  const told = foldCrowds(servers);
  expect(told.at(-1)).toMatchObject({
    client: { address: "10.0.0.1" },
    server: { network: "10.0.0.0/8" },
    open: 2,
  });
});

test("those of private ranges are told apart from those of the internet", () => {
  const first = Array.from({ length: mostToldApart }, (_, at) =>
    row(`10.0.${at >> 8}.${at & 255}`, "10.1.0.1"),
  );
  const others = ["172.16.0.9", "203.0.113.9", "198.51.100.9", "2001:db8::9"];
  const told = foldCrowds([...first, ...others.map((client) => row(client, "10.1.0.1"))]);
  expect(told.slice(mostToldApart).map(({ client, open }) => [client.network, open])).toEqual([
    ["172.16.0.0/12", 1],
    ["0.0.0.0/0", 2],
    ["::/0", 1],
  ]);
});

test("as many as are told apart stay as they are", () => {
  const clients = Array.from({ length: mostToldApart }, (_, at) =>
    row(`10.0.${at >> 8}.${at & 255}`, "10.1.0.1"),
  );
  expect(foldCrowds(clients)).toEqual(clients);
});
