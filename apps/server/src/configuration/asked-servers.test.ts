import { expect, test } from "vitest";
import { findAskedServers } from "./asked-servers.ts";

test.each([
  ["system", "system"],
  ["10.0.0.2", ["10.0.0.2"]],
  ["10.0.0.2:5353, [2001:db8::1]:53,::1", ["10.0.0.2:5353", "[2001:db8::1]:53", "::1"]],
  ["", undefined],
  ["dns.example", undefined],
  ["10.0.0.2,", undefined],
  ["10.0.0.2:0", undefined],
  ["10.0.0.2:70000", undefined],
  ["[10.0.0.2]:53", undefined],
])("%s names %j", (text, servers) => {
  expect(findAskedServers(text)).toEqual(servers);
});
