import { expect, test } from "vitest";
import type { Drawn } from "../drawn/drawn.ts";
import { boxSize } from "../layout/placed.ts";
import { nextBox } from "./next-box.ts";

const at = (x: number, y: number) => ({ x, y, ...boxSize });
const boxes = new Map([
  ["sales", at(0, 0)],
  ["mail", at(300, 0)],
  ["chat", at(300, 60)],
  ["entra", at(600, 50)],
]);
const line = (from: string, to: string) => ({
  id: `${from} ${to}`,
  from,
  to,
  ways: [],
  evidence: [],
});
const drawn: Drawn = {
  boxes: [],
  lines: [
    line("sales", "chat"),
    line("sales", "mail"),
    line("mail", "entra"),
    line("chat", "entra"),
  ],
};

test("left and right go along the lines, to the nearest in height", () => {
  const placed = { boxes };
  expect(nextBox(drawn, placed, { from: "sales", key: "ArrowRight" })).toBe("mail");
  expect(nextBox(drawn, placed, { from: "entra", key: "ArrowLeft" })).toBe("chat");
  expect(nextBox(drawn, placed, { from: "entra", key: "ArrowRight" })).toBeUndefined();
});

test("up and down stay in the column", () => {
  const placed = { boxes };
  expect(nextBox(drawn, placed, { from: "mail", key: "ArrowDown" })).toBe("chat");
  expect(nextBox(drawn, placed, { from: "chat", key: "ArrowUp" })).toBe("mail");
  expect(nextBox(drawn, placed, { from: "mail", key: "ArrowUp" })).toBeUndefined();
});
