import { expect, test } from "vitest";
import { newsOfMachine } from "./news-of-machine.ts";

test("what a machine is is told at first, on change, and once a day", () => {
  const isNew = newsOfMachine();
  const ask = (text: string, minute: number, wanted: "changed" | "all" = "changed") =>
    isNew(text, { minute, wanted });
  expect(ask("a", 0, "all")).toBe(true);
  expect(ask("a", 59, "all")).toBe(false);
  expect(ask("b", 60)).toBe(true);
  expect(ask("b", 1440)).toBe(false);
  expect(ask("b", 1499, "all")).toBe(true);
  expect(ask("b", 1559, "all")).toBe(false);
});
