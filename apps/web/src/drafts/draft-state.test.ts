import { expect, test } from "vitest";
import {
  accepted,
  type DraftState,
  editOf,
  freshDraft,
  isChanged,
  settle,
  unsettle,
} from "./draft-state.ts";
import type { Form } from "./form.ts";
import { rebase } from "./rebase-draft.ts";

const base: Form = {
  id: "payroll-bia",
  name: "Payroll",
  element: "payroll",
  workaround: { description: "By hand" },
  status: "draft",
};
const at = (field: string) => `impactAnalyses/payroll-bia/${field}`;
const fresh = freshDraft({ collection: "impactAnalyses", base, start: base, revision: 4 });

function changed(fields: Form): DraftState {
  return { ...fresh, mine: { ...base, ...fields } };
}

test("only the fields that differ are sent, also those within others", () => {
  const workaround = { description: "By hand", holds: "PT4H" };
  expect(editOf(changed({ dataLoss: "A day of bookings", workaround }))).toEqual([
    { put: at("dataLoss"), value: "A day of bookings" },
    { put: at("workaround/holds"), value: "PT4H" },
  ]);
});

test("a field that is taken away is removed at the server", () => {
  const { workaround: _, ...mine } = base;
  expect(editOf({ ...fresh, mine })).toEqual([{ remove: at("workaround") }]);
});

test("choosing mine sends it, choosing theirs takes it over", () => {
  const draft = rebase(changed({ name: "Wages" }), { ...base, name: "Salaries" }, 5);
  expect(editOf(draft)).toEqual([]);
  expect(editOf(settle(draft, at("name"), "mine"))).toEqual([{ put: at("name"), value: "Wages" }]);
  const taken = settle(draft, at("name"), "theirs");
  expect(taken.mine).toEqual({ ...base, name: "Salaries" });
  expect(isChanged(taken)).toBe(false);
});

test("a choice is taken back, and what was changed elsewhere since stays", () => {
  const draft = rebase(changed({ name: "Wages" }), { ...base, name: "Salaries" }, 5);
  const taken = settle(draft, at("name"), "theirs");
  const later = { ...taken, mine: { ...base, name: "Salaries", dataLoss: "None" } };
  const back = unsettle(later, draft, at("name"));
  expect(back.mine).toEqual({ ...base, name: "Wages", dataLoss: "None" });
  expect(back.contested).toEqual([at("name")]);
});

test("what is typed while something is sent is still to be sent", () => {
  const sent = changed({ name: "Wages" });
  const later = { ...sent, mine: { ...base, name: "Wages", dataLoss: "None" } };
  expect(editOf(accepted(later, sent, 5))).toEqual([{ put: at("dataLoss"), value: "None" }]);
});

test("what was contested when something was sent is not taken for saved", () => {
  const draft = rebase(
    changed({ name: "Wages", dataLoss: "None" }),
    { ...base, name: "Salaries" },
    5,
  );
  const after = accepted(draft, draft, 6);
  expect(after.base).toEqual({ ...base, name: "Salaries", dataLoss: "None" });
  expect(editOf(settle(after, at("name"), "mine"))).toEqual([{ put: at("name"), value: "Wages" }]);
});

const start: Form = { id: "new", kind: "function", name: "Unnamed" };
const added = freshDraft({ collection: "elements", base: undefined, start, revision: 4 });

test("what is to be added is changed once it is not what it was begun with, and is sent whole", () => {
  expect(isChanged(added)).toBe(false);
  const mine = { ...start, id: "night-porter", name: "Night porter" };
  expect(isChanged({ ...added, mine })).toBe(true);
  expect(editOf({ ...added, mine })).toEqual([{ put: "elements/night-porter", value: mine }]);
});

test("what is half typed is a change, and nothing to send", () => {
  const draft = { ...fresh, texts: { "workaround/holds": "4 hou" } };
  expect(isChanged(draft)).toBe(true);
  expect(editOf(draft)).toEqual([]);
});
