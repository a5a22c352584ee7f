import { expect, test } from "vitest";
import { parseHostsFile } from "./hosts-file.ts";

test("each name of a line stands for its address, and comments for nothing", () => {
  const text =
    "# hosts\n127.0.0.1 localhost\n10.1.0.9\torders orders.example # old\n\n::1\nbroken\n";
  expect(parseHostsFile(text).map(({ name, address }) => `${name} ${address}`)).toEqual([
    "localhost 127.0.0.1",
    "orders 10.1.0.9",
    "orders.example 10.1.0.9",
  ]);
});
