import { expect, test } from "vitest";
import { declarationId } from "./declaration-id.ts";

const named = { name: "No mail", began: "2026-05-16T08:30" };
const sent = { id: "no-mail-2026-05-16", ...named };

test("what was sent goes by the same id again, though it arrived meanwhile", () => {
  expect(declarationId(named, sent, [sent.id])).toBe(sent.id);
});

test.each([
  [undefined, [], "no-mail-2026-05-16"],
  [{ ...sent, name: "No sign-in" }, ["no-mail-2026-05-16"], "no-mail-2026-05-16-2"],
  [{ ...sent, began: "2026-05-16T07:00" }, ["no-mail-2026-05-16"], "no-mail-2026-05-16-2"],
])("another name or beginning is another incident", (before, taken, id) => {
  expect(declarationId(named, before, taken)).toBe(id);
});
