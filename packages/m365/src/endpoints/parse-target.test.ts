import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress } from "./address.ts";
import { parseTarget } from "./parse-target.ts";

const v4 = parseAddress("192.0.2.1");
const v6 = parseAddress("2001:db8::1");

describe("parseTarget", () => {
  test.each([
    ["outlook.example", { name: "outlook.example" }],
    ["  Outlook.Example.  ", { name: "outlook.example" }],
    ["Outlook.Example.:443", { name: "outlook.example", port: 443 }],
    ["outlook.example 443", { name: "outlook.example", port: 443 }],
    ["outlook.example\t3478/udp", { name: "outlook.example", port: 3478, protocol: "udp" }],
    ["outlook.example:443/tcp", { name: "outlook.example", port: 443, protocol: "tcp" }],
    ["outlook.example:443/mail", { name: "outlook.example", port: 443 }],
    ["outlook.example/mail?a=b:c", { name: "outlook.example" }],
    ["https://outlook.example/mail#x", { name: "outlook.example", port: 443 }],
    ["HTTPS://user:word@outlook.example:8443/mail", { name: "outlook.example", port: 8443 }],
    ["http://192.0.2.1", { address: v4, port: 80 }],
    ["https://[2001:db8::1]/", { address: v6, port: 443 }],
    ["quic://outlook.example", { name: "outlook.example" }],
    ["bücher.example:443", { name: "xn--bcher-kva.example", port: 443 }],
    ["192.0.2.1", { address: v4 }],
    ["192.0.2.1:443", { address: v4, port: 443 }],
    ["2001:db8::1", { address: v6 }],
    ["2001:DB8::1", { address: v6 }],
    ["[2001:db8::1]", { address: v6 }],
    ["[2001:db8::1]:443", { address: v6, port: 443 }],
    ["2001:db8::1 443", { address: v6, port: 443 }],
    ["2001:db8::1%eth0", { address: v6 }],
    ["::ffff:192.0.2.1", { address: v4 }],
    ["[::ffff:192.0.2.1]:443", { address: v4, port: 443 }],
  ])("reads %j", (text, target) => {
    expect(parseTarget(text)).toEqual({ target });
  });

  test.each([
    ["", /names no host/],
    [":443", /names no host/],
    ["https://", /names no host/],
    ["outlook.example:", /has `` for a port/],
    ["outlook.example:0", /has `0` for a port/],
    ["outlook.example:65536", /has `65536` for a port/],
    ["outlook.example:https", /has `https` for a port/],
    ["outlook.example tcp 443", /has `tcp 443` for a port/],
    ["*.outlook.example", /is a pattern/],
    ["192.0.2.0/24", /is a network/],
    ["2001:db8::/32", /is a network/],
    ["192.0.2", /is no IPv4 address/],
    ["192.0.2.256", /is no IPv4 address/],
    ["192.0.02.1", /is no IPv4 address/],
    ["1:2:3", /is no IPv6 address/],
    ["[2001:db8::1", /bracket that is not closed/],
    ["[2001:db8::1]443", /without a colon/],
    ["someone@contoso.example", /mail address/],
    ["out look", /for a port/],
    ["out,look", /is no host name/],
    [`${"a".repeat(64)}.example`, /at most 63/],
    ["\u0000", /is no host name/],
  ])("says what is wrong with %j", (text, problem) => {
    const parsed = parseTarget(text);
    expect("problem" in parsed ? parsed.problem : parsed.target).toMatch(problem);
  });

  test("answers whatever it is given, in time of its length", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("ab1.:/[]*% #@ü\u3002\u0000")),
          maxLength: 40,
        }),
        (text) => {
          const parsed = parseTarget(text);
          expect("problem" in parsed || "target" in parsed).toBe(true);
        },
      ),
    );
    for (const text of [
      ":".repeat(1e5),
      "/".repeat(1e5),
      "a/".repeat(5e4),
      "://".repeat(3e4),
      "[".repeat(1e5),
    ]) {
      expect("problem" in parseTarget(text) || text.startsWith("a/")).toBe(true);
    }
  });
});
