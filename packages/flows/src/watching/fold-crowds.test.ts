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
    row(`10.0.${at}.1`, "10.1.0.1"),
  );
  const told = foldCrowds(clients);
  expect(told).toHaveLength(mostToldApart + 1);
  const last = told.at(-1);
  expect(last).toMatchObject({ client: {}, server: { address: "10.1.0.1" }, open: 50 });
  expect(last?.began.get("succeeded")).toBe(100);
});

test("servers that one program asks are folded likewise", () => {
  const servers = Array.from({ length: mostToldApart + 2 }, (_, at) =>
    row("10.0.0.1", `10.1.${at}.1`),
  );
  const told = foldCrowds(servers);
  expect(told.at(-1)).toMatchObject({ client: { address: "10.0.0.1" }, server: {}, open: 2 });
});

test("as many as are told apart stay as they are", () => {
  const clients = Array.from({ length: mostToldApart }, (_, at) => row(`10.0.${at}.1`, "10.1.0.1"));
  expect(foldCrowds(clients)).toEqual(clients);
});
