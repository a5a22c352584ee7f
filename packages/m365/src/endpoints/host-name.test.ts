import { domainToASCII } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHostName } from "./host-name.ts";

describe("parseHostName", () => {
  test.each([
    ["outlook.office365.com", "outlook.office365.com"],
    ["Outlook.Office365.COM.", "outlook.office365.com"],
    ["_sip._tls.example", "_sip._tls.example"],
    ["localhost", "localhost"],
    ["1.2.3.4.in-addr.arpa", "1.2.3.4.in-addr.arpa"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["BÜCHER。example", "xn--bcher-kva.example"],
    ["ｏｕｔｌｏｏｋ.example", "outlook.example"],
    ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ])("reads %s", (text, name) => {
    expect(parseHostName(text)).toBe(name);
  });

  test.each([
    "",
    ".",
    "a..b",
    ".a",
    "a..",
    "-a.example",
    "a-.example",
    "a b.example",
    "a/b",
    "a:1",
    "☃.example",
    "1.2.3.4",
    "host.123",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(127)}example`,
    "*.example",
    "a\u0000.example",
  ])("refuses %j", (text) => {
    expect(parseHostName(text)).toBeUndefined();
  });

  test("writes letters of other scripts as the platform does", () => {
    const letter = fc.constantFrom(
      ...Array.from("abcxyz059äöüéèñßçøåłžабвгдежзικλμν日本語中文한국어ไทย"),
    );
    const label = fc
      .array(letter, { minLength: 1, maxLength: 12 })
      .map((letters) => `a${letters.join("")}z`);
    fc.assert(
      fc.property(label, (written) => {
        expect(parseHostName(`${written}.example`)).toBe(domainToASCII(`${written}.example`));
      }),
    );
  });

  test("is the identity on what it gives", () => {
    fc.assert(
      fc.property(fc.domain(), (written) => {
        const name = parseHostName(written);
        expect(name === undefined ? undefined : parseHostName(name)).toBe(name);
      }),
    );
  });
});
