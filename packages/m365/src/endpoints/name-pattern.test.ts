import { describe, expect, test } from "vitest";
import { compileHead, parseNamePattern } from "./name-pattern.ts";

function fits(pattern: string, name: string): boolean {
  const parsed = parseNamePattern(pattern);
  if (parsed === undefined) throw new Error(pattern);
  const { head, tail } = parsed;
  if (head === "") return name === tail;
  if (tail === "") return compileHead(head)(name, name.length);
  return name.endsWith(`.${tail}`) && compileHead(head)(name, name.length - tail.length - 1);
}

describe("a pattern", () => {
  test.each([
    ["*.contoso.example", "a.contoso.example", true],
    ["*.contoso.example", "a.b.contoso.example", true],
    ["*.contoso.example", "contoso.example", false],
    ["*.contoso.example", "acontoso.example", false],
    ["*cdn.contoso.example", "cdn.contoso.example", true],
    ["*cdn.contoso.example", "site-cdn.contoso.example", true],
    ["*cdn.contoso.example", "a.cdn.contoso.example", true],
    ["*cdn.contoso.example", "cdn.a.contoso.example", false],
    ["autodiscover.*.contoso.example", "autodiscover.a.contoso.example", true],
    ["autodiscover.*.contoso.example", "autodiscover.a.b.contoso.example", false],
    ["autodiscover.*.contoso.example", "autodiscover.contoso.example", false],
    ["a*z.contoso.example", "az.contoso.example", true],
    ["a*z.contoso.example", "a.z.contoso.example", false],
    ["aa*aa.contoso.example", "aaa.contoso.example", false],
    ["a*b*c.contoso.example", "axxbyyc.contoso.example", true],
    ["*.mid.*.contoso.example", "x.y.mid.z.contoso.example", true],
    ["contoso.*", "contoso.example", true],
    ["contoso.example", "contoso.example", true],
  ])("%s and %s: %s", (pattern, name, expected) => {
    expect(fits(pattern, name)).toBe(expected);
  });

  test.each(["", "*", "*.*", "a b", "a..b", "https://a.example", "*.bücher.example"])(
    "is not %j",
    (text) => {
      expect(parseNamePattern(text)).toBeUndefined();
    },
  );

  test("is read whatever its case, blanks, doubled stars and last dot", () => {
    expect(parseNamePattern(" **.Contoso.Example. ")?.text).toBe("*.contoso.example");
    expect(parseNamePattern("Bücher.example")?.text).toBe("xn--bcher-kva.example");
  });

  test("is more specific with more fixed characters, and most of all without stars", () => {
    const [less, more, whole] = ["*.example", "*.a.example", "a.b"].map(
      (text) => parseNamePattern(text)?.specificity ?? 0,
    );
    expect(less).toBeLessThan(more);
    expect(more).toBeLessThan(whole);
  });
});
