import { expect, test } from "vitest";
import { parseSighting } from "./seen-as.ts";

test.each([
  ["db-1.halden.example", { name: "db-1.halden.example" }],
  ["DB-1", { name: "db-1" }],
  ["*.sharepoint.com.", { name: "*.sharepoint.com" }],
  ["10.1.2.3", { address: "10.1.2.3" }],
  ["10.1.2.3:1433", { address: "10.1.2.3", port: 1433 }],
  ["10.1.0.0/16", { network: "10.1.0.0/16" }],
  ["2001:db8::5", { address: "2001:db8::5" }],
  ["[2001:db8::5]:443", { address: "2001:db8::5", port: 443 }],
  ["[2001:db8::]/32", { network: "2001:db8::/32" }],
  ["2001:db8::/32 in Kestrelby", { network: "2001:db8::/32", site: "Kestrelby" }],
  ["sqlservr@db-1:1433", { name: "db-1", process: "sqlservr", port: 1433 }],
  [
    "tms worker@10.1.2.3 in Hub North",
    { address: "10.1.2.3", process: "tms worker", site: "Hub North" },
  ],
  ["tms@2001:db8::5", { address: "2001:db8::5", process: "tms" }],
])("%s is read", (written, sighting) => {
  expect(parseSighting(written)).toEqual(sighting);
});

test.each([
  "",
  "10.1.2",
  "10.1.2.300",
  "10.1.2.3/40",
  "db 1",
  "db-1:0",
  "db-1:70000",
  "a..b",
  "*",
  "@db-1",
  "db-1 in ",
  "db-*.example",
  "x".repeat(600),
])("%j is no place on a network", (written) => {
  expect(parseSighting(written)).toBeUndefined();
});
