import { expect, test } from "vitest";
import { foundWords } from "./found-words.ts";

const ben = { id: "ben", name: "Ben", email: "ben@example.com", approves: false };
const found = { data: { items: [ben] }, error: null, isPlaceholderData: false };
const none = { ...found, data: { items: [] } };
const typed = "Ben";

test("all who were found need no words", () => {
  expect(foundWords(found, { typed, fit: 1 })).toBeUndefined();
});

test("that there is nobody is said only once that is known", () => {
  const waiting = { ...none, data: undefined };
  expect(foundWords(waiting, { typed, fit: 0 })).toBe("Looking");
  expect(foundWords({ ...none, isPlaceholderData: true }, { typed, fit: 0 })).toBe("Looking");
  const broken = { ...waiting, error: new Error("it broke") };
  expect(foundWords(broken, { typed, fit: 0 })).toBe("It could not be asked who there is");
  expect(foundWords(none, { typed, fit: 0 })).toMatch(/^Nobody who may come in has this/);
  // What is known stays where asking again failed.
  expect(foundWords({ ...found, error: broken.error }, { typed, fit: 1 })).toBeUndefined();
});

test("whoever was found and cannot be chosen is not denied", () => {
  expect(foundWords(found, { typed, fit: 0 })).toMatch(/^Nobody else .*their own place$/);
  expect(foundWords(found, { typed: " ", fit: 0 })).toBe("Nobody else may come in");
});

test("where there are more, that alone is said", () => {
  const first = { ...found, data: { items: [ben], next: 1 } };
  for (const fit of [0, 1]) expect(foundWords(first, { typed, fit })).toMatch(/^There are more/);
});
