import { expect, test } from "vitest";
import { cloudNames, clouds } from "./clouds.ts";
import { tenantAt } from "./testing/index.ts";

test.each(cloudNames)("%s is reached by https, and opened at its own address", (name) => {
  const { graph, authority } = clouds[name];
  expect([graph, authority].map((address) => new URL(address).protocol)).toEqual([
    "https:",
    "https:",
  ]);
  expect(tenantAt(`${graph}/`, { cloud: name }).tenant.base).toBe(graph);
});

test.each([
  "http://graph.example",
  "ftp://graph.example",
  "graph.example",
  "http://127.0.0.1.example",
])("no token is sent to %s", (address) => {
  expect(() => tenantAt(address)).toThrow(RangeError);
});
