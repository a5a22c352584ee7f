import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

test("an element that needs itself is told at the target", () => {
  expect(
    problemsIn({
      elements: [
        { id: "dns", kind: "service", name: "DNS" },
        { id: "mail", kind: "service", name: "Mail", needs: ["dns", { any: ["dns", "mail"] }] },
      ],
    }),
  ).toEqual([
    "elements/1/needs/1/targets/1 own-target: needs `mail`, which is the element itself: name what it rests on, or take this out",
  ]);
});

test("elements may need each other", () => {
  expect(
    problemsIn({
      elements: [
        { id: "dns", kind: "service", name: "DNS", needs: ["directory"] },
        { id: "directory", kind: "service", name: "Directory", needs: ["dns"] },
      ],
    }),
  ).toEqual([]);
});
