import { expect, test } from "vitest";
import { knownListeners } from "./known-listeners.ts";

const listener = { port: 389, protocol: "tcp" } as const;
const everywhere = { ...listener, host: "DC01" };
const local = { ...listener, host: "dc01", address: "127.0.0.1" };
const bound = { ...listener, address: "10.0.0.11" };
const bridge = { ...listener, host: "dc01", address: "172.17.0.1", inner: true } as const;
const find = knownListeners([everywhere, local, bound, bridge, listener], (address) =>
  address === "10.0.0.10" ? ["dc01", "old"] : [],
);

test.each([
  ["an address of the machine", { address: "10.0.0.10" }, [everywhere]],
  ["the machine itself", { host: "dc01" }, [everywhere]],
  [
    "the machine by its long name",
    { address: "10.0.0.10", host: "DC01.corp.example" },
    [everywhere],
  ],
  ["a long name alone", { host: "DC01.corp.example" }, []],
  ["the machine itself, by loopback", { address: "127.0.0.1", host: "Dc01" }, [local, everywhere]],
  ["another, by loopback", { address: "127.0.0.1", host: "web" }, []],
  ["an address that is listened on alone", { address: "10.0.0.11", host: "web" }, [bound]],
  ["its bridge", { address: "172.17.0.1", host: "dc01" }, [bridge, everywhere]],
  ["the bridge of another", { address: "172.17.0.1", host: "web" }, []],
  ["that address, of whomever", { address: "172.17.0.1" }, []],
  ["another address", { address: "10.0.0.12" }, []],
])("at %s, what listens there is known", (_, end, known) => {
  expect(find(end, 389, "tcp")).toEqual(known);
  expect(find(end, 389, "udp")).toEqual([]);
  expect(find(end, 390, "tcp")).toEqual([]);
});
