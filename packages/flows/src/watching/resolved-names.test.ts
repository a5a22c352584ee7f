import fc from "fast-check";
import { expect, test } from "vitest";
import { namesInAnswer, namesInCache } from "./resolved-names.ts";

const a = (name: string, ...address: readonly number[]) => ({
  rr: { key: { class: 1, type: address.length === 4 ? 1 : 28, name }, address },
  raw: "",
});
const cname = (name: string, to: string) => ({
  rr: { key: { class: 1, type: 5, name }, name: to },
  raw: "",
});
const ptr = (name: string, to: string) => ({
  rr: { key: { class: 1, type: 12, name }, name: to },
  raw: "",
});

test("an answer has the name that was asked for, whatever aliases led on", () => {
  const told = {
    state: "success",
    question: [{ class: 1, type: 1, name: "shop.example" }],
    answer: [
      { ...cname("shop.example", "edge.cdn.example"), ifindex: 2 },
      { ...a("edge.cdn.example", 203, 0, 113, 9), ifindex: 2 },
      a("edge.cdn.example", 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
    ],
  };
  expect(namesInAnswer(told)).toEqual([
    { name: "shop.example", address: "203.0.113.9", kind: "name" },
    { name: "shop.example", address: "2001:0db8:0000:0000:0000:0000:0000:0001", kind: "name" },
  ]);
  expect(namesInAnswer({ ...told, state: "rcode-failure" })).toEqual([]);
});

test("an address that was asked for has a reverse name", () => {
  const question = [{ class: 1, type: 12, name: "9.113.0.203.in-addr.arpa" }];
  const answer = [ptr("9.113.0.203.in-addr.arpa", "host9.isp.example")];
  expect(namesInAnswer({ state: "success", question, answer })).toEqual([
    { name: "host9.isp.example", address: "203.0.113.9", kind: "reverse-name" },
  ]);
});

test("of a cache the names that aliases lead to are not what somebody asked for", () => {
  const item = (...rrs: readonly unknown[]) => ({ key: {}, rrs, until: 1 });
  const cache = [
    item(cname("shop.example", "edge.example")),
    item(cname("www.shop.example", "shop.example")),
    item(cname("edge.example", "node.example")),
    item(a("node.example", 203, 0, 113, 9)),
    item(a("plain.example", 203, 0, 113, 10)),
    item(cname("ring.example", "ring.example"), a("ring.example", 203, 0, 113, 11)),
    { key: {}, type: "NXDOMAIN", until: 1 },
  ];
  const mdns = [item(a("printer.example", 203, 0, 113, 12))];
  const told = {
    dump: [{ protocol: "dns", cache }, { protocol: "mdns", cache: mdns }, { protocol: "dns" }],
  };
  expect(namesInCache(told).map(({ name, address }) => `${name} ${address}`)).toEqual([
    "www.shop.example 203.0.113.9",
    "plain.example 203.0.113.10",
  ]);
});

test("nothing that is told makes it throw", () => {
  fc.assert(
    fc.property(fc.anything(), (told) => {
      namesInAnswer(told);
      namesInCache({ dump: told });
    }),
  );
});
