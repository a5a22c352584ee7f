import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import type { Seen } from "./testing/seen.ts";
import { compare, elements } from "./testing/small-plan.ts";

describe("one address with several names", () => {
  const front = { from: "10.0.0.1", at: "203.0.113.5", scope: "third-party" as const };
  const called = ["maps.example", "news.example", "pay.example"];
  /** As it is called by nobody: by the first of its names. */
  const guessed = (...names: readonly string[]) => {
    const [host = "", ...otherNames] = names;
    return { ...front, to: host, otherNames };
  };
  const asked = (name: string) => ({
    ...front,
    to: name,
    askedFor: name,
    otherNames: called.filter((one) => one !== name),
  });
  const answer = { id: "a", about: "surprise", verdict: "explained", reason: "Known" } as const;
  const askedAfter = (dependencies: readonly Seen[], to: string) =>
    compare(dependencies, planOf({ elements, answers: [{ ...answer, to }] })).surprises.flatMap(
      (one) => (one.asked.length === 0 ? [] : [one.relation.to.name]),
    );

  test("is the element that the plan knows by any of them, unless clients asked for another", () => {
    expect(compare([guessed("cdn.example", "maps.example")]).declared).toMatchObject([
      { relation: { to: { name: "maps", otherNames: ["maps.example"] } } },
    ]);
    const { declared, surprises } = compare([asked("pay.example"), asked("maps.example")]);
    expect(declared.map(({ relation }) => relation.to.name)).toEqual(["maps"]);
    expect(surprises.map(({ relation }) => relation.to.name)).toEqual(["pay.example"]);
  });

  test("has each name that clients asked for apart, and is one machine all the same", () => {
    const used = called.map((name) => ({ ...asked(name), role: "web" }));
    expect(compare(used).thirdParties.map(({ end }) => end.name)).toEqual([
      "maps",
      "news.example",
      "pay.example",
    ]);
  });

  test("is found by an answer to any of them, by which it was called when somebody gave it", () => {
    const shown = guessed("cdn.example", "news.example");
    expect(askedAfter([shown], "news.example")).toEqual([]);
    expect(askedAfter([shown], "cdn.example")).toEqual([]);
    expect(askedAfter([asked("pay.example")], "news.example")).toEqual([]);
    expect(askedAfter([shown], "pay.example")).toEqual(["cdn.example"]);
  });

  test("is not answered for by what is said of another that clients ask for by its name", () => {
    const both = [asked("pay.example"), asked("news.example")];
    expect(askedAfter(both, "news.example")).toEqual(["pay.example"]);
    expect(askedAfter(both, "203.0.113.5")).toEqual([]);
  });
});
