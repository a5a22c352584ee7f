import { Element, never } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { type AlternativeQuestion, alternativePlaces } from "./alternative.ts";
import { viewOf } from "./plan-view.ts";

const radio = Element.parse({ id: "radio", kind: "infrastructure", name: "Radio" });
const mail = { id: "mail", kind: "service", name: "Mail" } as const;

type Written = NonNullable<PlanInFile["elements"]>[number];
type Needs = NonNullable<Written["needs"]>;

/** The needs of work, with what is asked for beside mail; undefined where nothing changes. */
function needsWith(needs: Needs, question: Partial<AlternativeQuestion> = {}) {
  const fax: Written = { id: "fax", kind: "infrastructure", name: "Fax", needs: ["mail"] };
  const phone = { id: "phone", kind: "infrastructure", name: "Phone" } as const;
  const work = { id: "work", kind: "process", name: "Work", needs } as const;
  const view = viewOf(planOf({ elements: [mail, fax, phone, work] }));
  const places = alternativePlaces(view, {
    to: ["mail"],
    alternative: radio,
    at: ({ id }) => id === "work",
    ...question,
  });
  return places.flatMap(({ record }) =>
    record.list === "elements"
      ? (record.after.needs ?? []).map(({ targets, atLeast, for: purpose }) => {
          const words = `${atLeast} of ${targets.join(" ")}`;
          return purpose === "operate" ? words : `${words} to ${purpose}`;
        })
      : [],
  );
}

test("one alone gets an alternative", () => {
  expect(needsWith(["mail"])).toEqual(["1 of mail radio"]);
});

test("one of several gets one more, if all of them go down together", () => {
  expect(needsWith([{ any: ["mail", "fax"] }])).toEqual(["1 of mail fax radio"]);
  expect(needsWith([{ any: ["mail", "phone"] }])).toEqual([]);
});

test("of several that go down together, the reason names all and the way to the last", () => {
  const elements: Written[] = [
    mail,
    { id: "fax", kind: "infrastructure", name: "Fax", needs: ["mail"] },
    { id: "work", kind: "process", name: "Work", needs: [{ any: ["mail", "fax"] }] },
  ];
  const view = viewOf(planOf({ elements }));
  const places = alternativePlaces(view, {
    to: ["mail"],
    alternative: radio,
    at: ({ id }) => id === "work",
  });
  expect(places.map(({ because }) => because)).toEqual([
    "Work (work) needs Mail (mail) or Fax (fax), which go down together, with nothing beside that would still work.",
  ]);
  expect(places.map(({ path }) => path.join(" "))).toEqual(["mail fax work"]);
});

test("all of several are split, so that the alternative is one to what is lost only", () => {
  expect(needsWith([{ targets: ["phone", "mail"] }])).toEqual(["1 of phone", "1 of mail radio"]);
});

test("what is needed to recover stays", () => {
  expect(needsWith([{ targets: ["mail"], for: "both" }])).toEqual([
    "1 of mail radio",
    "1 of mail to recover",
  ]);
  expect(needsWith([{ targets: ["mail"], for: "recover" }])).toEqual([]);
});

test("a requirement that holds for a day is not looked at, unless it is asked for", () => {
  const needs: Needs = [{ targets: ["mail"], holds: "1d" }];
  expect(needsWith(needs)).toEqual([]);
  expect(needsWith(needs, { holdsLess: never })).toEqual(["1 of mail radio"]);
});

test("where another requirement says what remains, nothing is offered", () => {
  expect(needsWith([{ any: ["mail", "phone"] }, { targets: ["mail"], loss: 0.5 }])).toEqual([]);
});

test("what costs nothing needs no alternative", () => {
  expect(needsWith([{ targets: ["mail"], loss: 0 }])).toEqual([]);
});

test("an alternative that goes down as well is none", () => {
  const fax = Element.parse({ id: "fax", kind: "infrastructure", name: "Fax" });
  expect(needsWith(["mail"], { alternative: fax })).toEqual([]);
});

test("something of the plan that stands beside it elsewhere goes before something new", () => {
  const elements: Written[] = [
    mail,
    { id: "phone", kind: "infrastructure", name: "Phone" },
    { id: "sales", kind: "process", name: "Sales", needs: [{ any: ["mail", "phone"] }] },
    { id: "work", kind: "process", name: "Work", needs: ["mail"] },
  ];
  const view = viewOf(planOf({ elements }));
  const [place] = alternativePlaces(view, { to: ["mail"], alternative: radio, reuses: true });
  expect(place?.because).toBe(
    "Work (work) needs Mail (mail), with nothing beside that would still work; Phone (phone), which the plan has, would stand in.",
  );
  expect(place?.adds).toEqual([]);
});
