import { compileClassifier, readEndpoints } from "@mainstay/m365";
import { describe, expect, test } from "vitest";
import type { Party } from "../observation.ts";
import { flowBook } from "./flow-book.ts";
import { listDependencies } from "./list-dependencies.ts";

const { sets } = readEndpoints([
  {
    id: 1,
    serviceArea: "Exchange",
    urls: ["outlook.office.example"],
    ips: ["192.0.2.0/25"],
    tcpPorts: "80,443",
    category: "Optimize",
    required: true,
  },
  {
    id: 11,
    serviceArea: "Skype",
    ips: ["198.51.100.0/24"],
    udpPorts: "3478-3481",
    category: "Optimize",
    required: true,
  },
]);
const classify = compileClassifier(sets);

const used = {
  client: { address: "10.1.0.5" },
  port: 443,
  protocol: "tcp",
  from: 0,
  to: 1,
  outcome: "succeeded",
  connections: 1,
  roleBy: "told",
  vantage: "one",
} as const;

type Used = Party & { readonly port?: number; readonly protocol?: "tcp" | "udp" };

function scopeOf({ port = 443, protocol = "tcp", ...server }: Used, known = true) {
  const book = flowBook();
  book.name({ name: "Outlook.Office.example.", address: "203.0.113.7", kind: "name" });
  book.name({ name: "outlook.office.example", address: "203.0.113.8", kind: "reverse-name" });
  book.connection({ ...used, server, port, protocol, service: "tls" });
  const [only] = listDependencies(book, known ? { classify } : {});
  return [only?.scope, only?.destination.service];
}

describe("a server is of Microsoft 365", () => {
  test("by its address", () => {
    expect(scopeOf({ address: "192.0.2.9" })).toEqual(["microsoft-365", "exchange-online"]);
    expect(scopeOf({ address: "198.51.100.1", port: 3478, protocol: "udp" })).toEqual([
      "microsoft-365",
      "teams",
    ]);
  });

  test("by a name that was seen for its address, however it is written", () => {
    expect(scopeOf({ address: "203.0.113.7" })).toEqual(["microsoft-365", "exchange-online"]);
  });

  test("by the name that the source gives, with or without an address", () => {
    const host = "outlook.office.example";
    expect(scopeOf({ host, address: "203.0.113.8" })).toEqual(["microsoft-365", "exchange-online"]);
    expect(scopeOf({ host })).toEqual(["microsoft-365", "exchange-online"]);
  });
});

describe("where clients asked for a name", () => {
  const asked = (...services: readonly string[]) => {
    const book = flowBook();
    book.name({ name: "outlook.office.example", address: "203.0.113.7", kind: "name" });
    for (const service of services) {
      book.connection({ ...used, server: { address: "203.0.113.7" }, service });
    }
    const [only] = listDependencies(book, { classify });
    return [only?.scope, only?.destination.service];
  };

  test("another name of a shared address says nothing of whose it is", () => {
    expect(asked("tls")).toEqual(["microsoft-365", "exchange-online"]);
    expect(asked("tls", "shop.example")).toEqual(["third-party", "tls"]);
    expect(asked("shop.example")).toEqual(["third-party", "shop.example"]);
  });

  test("each that they asked for may be of Microsoft 365, whichever was told last", () => {
    const both = ["outlook.office.example", "shop.example"];
    expect(asked(...both)).toEqual(["microsoft-365", "exchange-online"]);
    expect(asked(...both.toReversed())).toEqual(asked(...both));
  });
});

test("what an address answers to makes nobody Microsoft", () => {
  expect(scopeOf({ address: "203.0.113.8" })).toEqual(["third-party", "tls"]);
});

test("a server is a third party's where no list has it, or there is none", () => {
  expect(scopeOf({ address: "203.0.113.9" })).toEqual(["third-party", "tls"]);
  expect(scopeOf({ address: "192.0.2.9" }, false)).toEqual(["third-party", "tls"]);
});

test.each([
  { address: "10.1.0.10" },
  { address: "fd00::5" },
  { address: "169.254.1.1" },
  { host: "db01" },
])("%j is the organisation's own", (server) => {
  expect(scopeOf(server)).toEqual(["internal", "tls"]);
});
