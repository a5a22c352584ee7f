import { expect, test } from "vitest";
import { namesEntityTag, parseEntityTag, toEntityTag } from "./revision-header.ts";

const hash = "9f86d081884c";

test("a tag says its revision, alone or with what else the answer depends on", () => {
  expect(parseEntityTag(toEntityTag(42))).toEqual({ revision: 42 });
  const full = toEntityTag(42, [hash, "1.0.0-beta.1", "2026-03-01"]);
  expect(full).toBe(`"42-${hash}-1.0.0-beta.1-2026-03-01"`);
  expect(parseEntityTag(full)).toEqual({ revision: 42, hash });
  expect(parseEntityTag(`W/${full}`)).toEqual({ revision: 42, hash });
});

test.each(["*", '"41", "42"', "42", '"-1"', '"42-x"', '"9999999999"', ""])(
  "%s is no tag of one revision",
  (tag) => expect(parseEntityTag(tag)).toBeUndefined(),
);

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['"b"', false],
  ['"ab"', false],
  ["a", false],
])("If-None-Match %s names the tag: %s", (header, isNamed) => {
  expect(namesEntityTag(header, '"a"')).toBe(isNamed);
});
