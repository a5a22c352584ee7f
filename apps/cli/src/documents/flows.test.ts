import { flowBook, formats, listDependencies, readFlows } from "@mainstay/flows";
import { expect, test } from "vitest";
import { FlowsDependency, toFlowsDependency } from "./flows.ts";

const used = {
  client: { address: "10.1.0.5", host: "app01" },
  port: 443,
  protocol: "tcp",
  from: 0,
  to: 1_000,
  outcome: "succeeded",
  connections: 1,
  roleBy: "told",
  vantage: "sensor",
} as const;

test("what an end is called is printed by what says so, and read again as that", () => {
  const book = flowBook();
  const front = { address: "203.0.113.20" };
  for (const service of ["tls", "b.shop.example", "a.shop.example"])
    book.connection({ ...used, server: front, service });
  book.connection({ ...used, server: { address: "203.0.113.21" }, port: 25 });
  book.connection({ ...used, server: { address: "10.1.0.10" }, port: 1433 });
  book.machine({ host: "front01", addresses: ["203.0.113.20"] });
  book.machine({ host: "db01", addresses: ["10.1.0.10"] });
  book.name({ name: "mail.partner.example", address: "203.0.113.21", kind: "name" });
  book.name({ name: "edge.cdn.example", address: "203.0.113.20", kind: "name" });

  const printed = listDependencies(book).map(toFlowsDependency);
  expect(printed.map((one) => FlowsDependency.parse(one))).toEqual(printed);
  expect(printed.map(({ destination }) => destination)).toMatchObject([
    {
      host: "a.shop.example",
      askedFor: ["a.shop.example", "b.shop.example"],
      machines: ["front01"],
      names: ["edge.cdn.example"],
      ownBy: "machine",
      service: "tls",
    },
    { host: "mail.partner.example", names: ["mail.partner.example"] },
    { host: "db01" },
  ]);
  expect(printed[2]?.destination).not.toHaveProperty("names");

  const again = flowBook();
  const reader = readFlows({ file: "printed.jsonl", writtenAt: 0 }, { sink: again, formats });
  for (const one of printed) reader.write(`${JSON.stringify(one)}\n`);
  reader.end();
  expect(listDependencies(again).map(toFlowsDependency)).toEqual(printed);
});
