import { expect, test } from "vitest";
import {
  configuredWords,
  parseConfiguredWords,
  parseNameServers,
  parseTimeServers,
} from "./configured-servers.ts";

test("DNS servers are those that are named, without comments and options", () => {
  const text =
    "# nameserver 10.0.0.1\nsearch halden.example\nnameserver 10.0.0.2\n nameserver fe80::1%eth0 # b\noptions rotate\n";
  expect(parseNameServers(text)).toEqual(["10.0.0.2", "fe80::1%eth0"]);
});

test.each([
  [
    "pool 2.debian.pool.ntp.org iburst\nserver dc01.halden.example prefer\n!server x\n",
    ["2.debian.pool.ntp.org", "dc01.halden.example"],
  ],
  [
    "server 127.127.1.0\nserver -4 10.0.0.2\npeer 10.0.0.3\nserver 10.0.0.2\n",
    ["10.0.0.2", "10.0.0.3"],
  ],
  ["[Time]\n#NTP=a\nNTP=b.example  c.example\nFallbackNTP=d\n", ["b.example", "c.example"]],
  ["[Time]\n#NTP=\nNTP=\n", []],
])("time servers of %j are %j", (text, servers) => {
  expect(parseTimeServers(text)).toEqual(servers);
});

test("the coverage says what is configured, and that nobody saw it used", () => {
  expect(configuredWords({ of: "DNS", servers: ["10.0.0.2"], by: "/etc/resolv.conf" })).toBe(
    "whether it uses the servers that it is told to for DNS: 10.0.0.2 (/etc/resolv.conf)",
  );
  const servers = Array.from({ length: 9 }, (_, at) => `${at}.${"x".repeat(60)}.example`);
  expect(configuredWords({ of: "time", servers, by: "a" })).toHaveLength(255);
});

test("what the words say is read again, without what had no place in them", () => {
  const dns = { of: "DNS", servers: ["10.0.0.2", "fe80::1%eth0"], by: "/etc/resolv.conf" } as const;
  for (const told of [dns, { ...dns, of: "time" as const, servers: [] }])
    expect(parseConfiguredWords(configuredWords(told))).toEqual(told);
  const many = Array.from({ length: 9 }, (_, at) => `10.0.0.${at}`);
  expect(parseConfiguredWords(configuredWords({ ...dns, servers: many }))?.servers).toEqual(
    many.slice(0, 6),
  );
  const long = many.map((one) => `${one}.${"x".repeat(60)}.example`);
  expect(parseConfiguredWords(configuredWords({ ...dns, servers: long }))?.servers).toEqual(
    long.slice(0, 2),
  );
  expect(parseConfiguredWords("processes of other users: not run as root")).toBeUndefined();
});
