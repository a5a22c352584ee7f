import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accepted,
  type DraftState,
  editOf,
  freshDraft,
  isChanged,
  rebase,
  settle,
} from "./draft-state.ts";
import type { Form } from "./form.ts";

const base: Form = { id: "payroll-bia", name: "Payroll", workaround: { description: "By hand" } };

function changed(fields: Form, server: Form = base): DraftState {
  return { ...freshDraft(server, 4), mine: { ...server, ...fields } };
}

test("only the fields that differ are sent", () => {
  expect(editOf("impactAnalyses/payroll-bia", changed({ dataLoss: "A day of bookings" }))).toEqual([
    { put: "impactAnalyses/payroll-bia/dataLoss", value: "A day of bookings" },
  ]);
});

test("a field that is taken away is removed at the server", () => {
  const { workaround: _, ...mine } = base;
  expect(editOf("impactAnalyses/payroll-bia", { ...freshDraft(base, 4), mine })).toEqual([
    { remove: "impactAnalyses/payroll-bia/workaround" },
  ]);
});

test("what others changed elsewhere is taken over", () => {
  const draft = rebase(changed({ name: "Wages" }), { ...base, dataLoss: "None" }, 5);
  expect(draft.mine).toEqual({ ...base, name: "Wages", dataLoss: "None" });
  expect(draft.theirs).toEqual({});
});

test("what both changed otherwise stays, waits, and is not sent", () => {
  const draft = rebase(changed({ name: "Wages" }), { ...base, name: "Salaries" }, 5);
  expect(draft.mine["name"]).toBe("Wages");
  expect(draft.theirs).toEqual({ name: "Salaries" });
  expect(editOf("impactAnalyses/payroll-bia", draft)).toEqual([]);
  expect(rebase(draft, { ...base, name: "Salaries" }, 6).theirs).toEqual({ name: "Salaries" });
});

test("choosing mine sends it, choosing theirs takes it over", () => {
  const draft = rebase(changed({ name: "Wages" }), { ...base, name: "Salaries" }, 5);
  expect(editOf("a/b", settle(draft, "name", "mine"))).toEqual([
    { put: "a/b/name", value: "Wages" },
  ]);
  const taken = settle(draft, "name", "theirs");
  expect(taken.mine["name"]).toBe("Salaries");
  expect(isChanged(taken)).toBe(false);
});

test("cells that two people paint in different places come together", () => {
  const cell = (category: string, rating: string) => ({ category, after: "PT4H", rating });
  const server = { ...base, impacts: [cell("money", "serious")] };
  const mine = changed({ impacts: [cell("money", "serious"), cell("law", "grave")] }, server);
  const theirs = { ...base, impacts: [cell("money", "grave")] };
  const draft = rebase(mine, theirs, 5);
  expect(draft.mine["impacts"]).toEqual([cell("money", "grave"), cell("law", "grave")]);
  expect(draft.theirs).toEqual({});
});

test("cells that two people paint otherwise wait for a choice", () => {
  const cell = (rating: string) => [{ category: "money", after: "PT4H", rating }];
  const server = { ...base, impacts: cell("serious") };
  const draft = rebase(
    changed({ impacts: cell("grave") }, server),
    { ...base, impacts: cell("minor") },
    5,
  );
  expect(draft.theirs).toEqual({ impacts: cell("minor") });
});

test("an answer that is older than what is here changes nothing", () => {
  const draft = changed({ name: "Wages" });
  expect(rebase(draft, { id: "payroll-bia", name: "Old" }, 3)).toBe(draft);
});

test("what is typed while something is sent is still to be sent", () => {
  const sent = changed({ name: "Wages" });
  const later = { ...sent, mine: { ...sent.mine, dataLoss: "None" } };
  expect(editOf("a/b", accepted(later, sent, 5))).toEqual([{ put: "a/b/dataLoss", value: "None" }]);
});

const form = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "3"));

test("bringing together loses nothing: each field is as one of the two left it, or waits", () => {
  fc.assert(
    fc.property(form, form, form, (before, mine, server) => {
      const draft = rebase({ ...freshDraft(before, 1), mine }, server, 2);
      for (const name of ["a", "b", "c"]) {
        const isTheirs = mine[name] === before[name];
        expect(draft.mine[name]).toBe(isTheirs ? server[name] : mine[name]);
        const isContested =
          !isTheirs && server[name] !== before[name] && server[name] !== mine[name];
        expect(Object.hasOwn(draft.theirs, name)).toBe(isContested);
      }
    }),
  );
});
