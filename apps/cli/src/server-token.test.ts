import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const mainstay = mainstayIn(fileURLToPath(new URL("../../..", import.meta.url)));
const sending = ["--server", "http://mainstay.example", "--token", "mst_1"];

test.each([
  ["due", []],
  ["import", ["examples/halden-freight"]],
  ["export", []],
  ["flows", ["README.md"]],
] as const)("%s sends no token that could be read on its way", (command, more) => {
  const { status, stdout, stderr } = mainstay([command, ...more, ...sending]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("the token would be readable on its way: --server takes https");
});
