import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

const spoiled = ["  T?P    10.0.0.1:445   0.0.0.0:0   LISTENING", "raw        0      0 0.0.0.0:1"];
const unix = "unix  2      [ ]         DGRAM                    12345    /run/systemd/notify";
const row = "  TCP    10.0.0.1:50001   10.0.0.2:443   ESTABLISHED";

const leftOutOf = (...lines: readonly string[]) => {
  const { file, connections } = readAll(lines.join("\n"));
  return [file.leftOut.flatMap(({ first }) => first.map(({ line }) => line)), connections.length];
};

test("below headings that are known each line is a row, or is left out with its reason", () => {
  const headings = ["Active Connections", "", "  Proto  Local Address  Foreign Address  State"];
  expect(leftOutOf(...headings, ...spoiled, unix)).toEqual([[4, 5, 6], 0]);
  expect(leftOutOf(...headings, ...spoiled, unix, row)).toEqual([[4, 5, 6], 1]);
});

test("in a language that is not known, headings are left out of the count, and rows that are spoiled are not", () => {
  const headings = ["活动连接", "", "  协议  本地地址          外部地址        状态"];
  expect(leftOutOf(...headings, row)).toEqual([[], 1]);
  expect(leftOutOf(...headings, ...spoiled, row)).toEqual([[4, 5], 1]);
});
