import fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftState, editOf, freshDraft, isChanged, sending, settle } from "./draft-state.ts";
import type { Form } from "./form.ts";
import { rebase } from "./rebase-draft.ts";

const base: Form = { id: "payroll", kind: "function", name: "Payroll", recovery: { time: "PT4H" } };
const at = (field: string) => `elements/payroll/${field}`;

function begun(server: Form = base): DraftState {
  return freshDraft({ collection: "elements", base: server, start: server, revision: 4 });
}

function changed(fields: Form, server: Form = base): DraftState {
  return { ...begun(server), mine: { ...server, ...fields } };
}

test("what others changed elsewhere is taken over, also within the same field", () => {
  const mine = changed({ recovery: { time: "PT4H", point: "PT1H" } });
  const draft = rebase(mine, { ...base, name: "Wages", recovery: { time: "PT2H" } }, 5);
  expect(draft.mine).toEqual({ ...base, name: "Wages", recovery: { time: "PT2H", point: "PT1H" } });
  expect(draft.contested).toEqual([]);
});

test("what both changed otherwise stays, waits, and is not sent, however often others go on", () => {
  const theirs = { ...base, name: "Salaries" };
  const draft = rebase(changed({ name: "Wages", description: "Pays" }), theirs, 5);
  expect(draft.mine).toMatchObject({ name: "Wages" });
  expect(draft.contested).toEqual([at("name")]);
  expect(editOf(draft)).toEqual([{ put: at("description"), value: "Pays" }]);
  const later = rebase(draft, { ...theirs, unit: "finance" }, 6);
  expect(later.contested).toEqual([at("name")]);
  expect(later.mine).toMatchObject({ name: "Wages", unit: "finance" });
});

test("what was sent from here, by a page that never heard of it, is nobody else's", () => {
  const sent = { ...base, name: "Wages" };
  const mine = sending({
    ...sending(changed({ name: "Wages" })),
    mine: { ...base, name: "Wages and bonuses" },
  });
  expect(rebase(mine, sent, 5)).toMatchObject({
    mine: { name: "Wages and bonuses" },
    contested: [],
  });
  const others = rebase(mine, { ...base, name: "Salaries" }, 5);
  expect(others.contested).toEqual([at("name")]);
  // By then the server takes nothing more that was sent before.
  expect(rebase(others, sent, 6).contested).toEqual([at("name")]);
});

test("what two begin at once of the same field comes together part by part", () => {
  const mine = changed({ objectives: { rto: "PT4H" }, needs: ["erp"] });
  const draft = rebase(mine, { ...base, objectives: { rpo: "PT1H" }, needs: ["mail"] }, 5);
  expect(draft.mine).toMatchObject({ objectives: { rto: "PT4H", rpo: "PT1H" } });
  expect(draft.mine?.["needs"]).toEqual(expect.arrayContaining(["erp", "mail"]));
  expect(draft.contested).toEqual([]);
});

test("of an item of a list that both changed only that waits", () => {
  const server = { ...base, needs: ["erp", "mail"] };
  const mine = changed({ needs: [{ targets: ["erp"], holds: "PT4H" }, "mail"] }, server);
  const theirs = { ...base, needs: [{ targets: ["erp"], holds: "PT8H" }, "mail", "bank"] };
  const draft = rebase(mine, theirs, 5);
  expect(draft.contested).toEqual([at("needs/erp/holds")]);
  expect(draft.mine?.["needs"]).toEqual([{ targets: ["erp"], holds: "PT4H" }, "mail", "bank"]);
  expect(settle(draft, at("needs/erp/holds"), "theirs").mine).toEqual(theirs);
});

test("where they took away what I changed within, the whole of it waits", () => {
  const mine = changed({ recovery: { time: "PT2H" } });
  const { recovery: _, ...theirs } = base;
  const draft = rebase(mine, theirs, 5);
  expect(draft.contested).toEqual([at("recovery")]);
  expect(editOf(draft)).toEqual([]);
  expect(editOf(settle(draft, at("recovery"), "mine"))).toEqual([
    { put: at("recovery/time"), value: "PT2H" },
  ]);
});

test("what they removed can be put back with what I changed, or left", () => {
  const draft = rebase(changed({ name: "Wages" }), undefined, 5);
  expect(draft.contested).toEqual(["elements/payroll"]);
  expect(editOf(draft)).toEqual([]);
  const back = settle(draft, "elements/payroll", "mine");
  expect(editOf(back)).toEqual([{ put: "elements/payroll", value: { ...base, name: "Wages" } }]);
  const left = settle(draft, "elements/payroll", "theirs");
  expect(left.mine).toBeUndefined();
  expect(isChanged(left)).toBe(false);
});

test("what they removed and nobody changed here is not put back", () => {
  const draft = rebase(begun(), undefined, 5);
  expect(isChanged(draft)).toBe(false);
  expect(editOf(draft)).toEqual([]);
});

test("steps have no names: where both change some, the list waits", () => {
  const sop = { id: "run", name: "Run", steps: [{ what: "Call" }, { what: "Wait" }] };
  const draft = freshDraft({ collection: "sops", base: sop, start: sop, revision: 4 });
  const mine: Form = { ...sop, steps: [{ what: "Call" }, { what: "Wait, for an hour" }] };
  const theirs = { ...sop, steps: [{ what: "Look" }, { what: "Call" }, { what: "Wait" }] };
  const rebased = rebase({ ...draft, mine }, theirs, 5);
  expect(rebased.contested).toEqual(["sops/run/steps"]);
  expect(rebased.mine).toEqual(mine);
  expect(settle(rebased, "sops/run/steps", "theirs").mine).toEqual(theirs);
});

test("an answer that is older than what is here changes nothing", () => {
  const draft = changed({ name: "Wages" });
  expect(rebase(draft, { ...base, name: "Old" }, 3)).toBe(draft);
});

const paths = ["name", "description", "recovery/time", "recovery/point", "needs/erp", "needs/mail"];
const parts = fc.record({
  name: fc.constantFrom("Payroll", "Wages", "Salaries"),
  description: fc.option(fc.constantFrom("One", "Two"), { nil: undefined }),
  time: fc.option(fc.constantFrom("PT1H", "PT2H"), { nil: undefined }),
  point: fc.option(fc.constantFrom("PT1H", "PT2H"), { nil: undefined }),
  erp: fc.option(fc.constantFrom("PT1H", "PT2H"), { nil: undefined }),
  mail: fc.option(fc.constantFrom("PT1H", "PT2H"), { nil: undefined }),
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

/** The part at each of the paths: what the form has there, said in one text. */
function partsOf({ name, description, time, point, erp, mail }: Parts) {
  return new Map(
    [name, description, time, point, erp, mail].map((part, index) => [paths[index] ?? "", part]),
  );
}

function formOf({ name, description, time, point, erp, mail }: Parts): Form {
  const recovery = {
    ...(time === undefined ? {} : { time }),
    ...(point === undefined ? {} : { point }),
  };
  const needs = [
    ...(erp === undefined ? [] : [{ targets: ["erp"], holds: erp }]),
    ...(mail === undefined ? [] : [{ targets: ["mail"], holds: mail }]),
  ];
  return {
    id: "payroll",
    kind: "function",
    name,
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(recovery).length === 0 ? {} : { recovery }),
    ...(needs.length === 0 ? {} : { needs }),
  };
}

test("bringing together loses nothing: each part is as one of the two left it, or waits", () => {
  fc.assert(
    fc.property(parts, parts, parts, (before, mine, server) => {
      const draft = rebase({ ...begun(formOf(before)), mine: formOf(mine) }, formOf(server), 5);
      const [was, here, there] = [before, mine, server].map(partsOf);
      const lost = paths.filter((path) => {
        const [old, ours, theirs] = [was?.get(path), here?.get(path), there?.get(path)];
        if (draft.contested.some((address) => isAbout(address, path))) return false;
        if (ours !== old && theirs !== old && ours !== theirs) return true;
        return partOf(draft.mine, path) !== (ours === old ? theirs : ours);
      });
      expect(lost).toEqual([]);
      const settled = draft.contested.reduce(
        (state, address) => settle(state, address, "theirs"),
        draft,
      );
      expect(settled.contested).toEqual([]);
      const kept = draft.contested.reduce(
        (state, address) => settle(state, address, "mine"),
        draft,
      );
      expect(editOf(kept).length > 0).toBe(isChanged(kept));
    }),
  );
});

function isAbout(address: string, path: string): boolean {
  const [one, other] = [`${address}/`, `${at(path)}/`];
  return one.startsWith(other) || other.startsWith(one);
}

function partOf(form: Form | undefined, path: string): unknown {
  const [field = "", inner] = path.split("/");
  const value: unknown = form?.[field];
  if (inner === undefined) return value;
  if (!Array.isArray(value)) return Reflect.get(Object(value ?? {}), inner);
  const item: unknown = value.find(({ targets }) => targets?.[0] === inner);
  return item === undefined ? undefined : Reflect.get(Object(item), "holds");
}
