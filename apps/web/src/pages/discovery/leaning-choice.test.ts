import { expect, test } from "vitest";
import {
  firstLeaning,
  isLeaningChosen,
  type LeantOn,
  sentLeaning,
  servingIn,
  sharedIn,
  standing,
} from "./leaning-choice.ts";

const server = (elements: string[], users: string[] = [], address = "10.0.0.1") => ({
  end: { name: elements.join("+") || address, elements, address, by: null },
  users,
});
const leantOn = (servers: LeantOn["servers"], anyDoes = true): LeantOn => ({
  key: "dark-area shares",
  title: "File shares",
  kind: "infrastructure",
  servers,
  anyDoes,
  silent: ["wms", "tms"],
  note: "Seen",
});

test("what is proposed is the only server that there is, or else a new element", () => {
  expect(standing(firstLeaning(leantOn([server(["dc-1"])])))).toMatchObject({ id: "dc-1" });
  for (const servers of [
    [],
    [server([])],
    [server(["dc-1", "dc-2"])],
    [server(["dc-1"]), server(["dc-2"])],
    [server(["dc-1"]), server([])],
  ]) {
    expect(standing(firstLeaning(leantOn(servers)))).toMatchObject({
      id: "file-shares",
      isNew: true,
    });
  }
});

test("what was typed for a new one is there again after another was looked at", () => {
  const first = firstLeaning(leantOn([]));
  const typed = { ...first, made: { ...first.made, name: "Shares", id: "shares" } };
  expect(standing({ ...typed, stands: "other", other: "dc-1" }).id).toBe("dc-1");
  expect(standing({ ...typed, stands: "new", other: "dc-1" }).name).toBe("Shares");
});

test("another one that is a server as well stays another one", () => {
  const area = leantOn([server(["dc-1"]), server(["dc-2"])]);
  const choice = { ...firstLeaning(area), stands: "other", other: "dc-1" } as const;
  expect(sentLeaning(area, choice, []).stands).toEqual({ element: "dc-1" });
});

test("of what several share it is asked which serves, unless that stands for all", () => {
  const area = leantOn([server(["dc-1", "dc-2"]), server(["dc-3"])]);
  const first = firstLeaning(area);
  expect(servingIn(area)).toEqual(["dc-1", "dc-2", "dc-3"]);
  expect(sharedIn(area, first).map(({ name }) => name)).toEqual(["dc-1+dc-2"]);
  expect(sharedIn(area, { ...first, stands: "server", server: "dc-2" })).toEqual([]);
  const chosen = { ...first, serves: { "dc-1+dc-2": "dc-2" } };
  const elementsOf = (choice: typeof first) =>
    sentLeaning(area, choice, []).servers.map(({ elements }) => elements);
  expect(elementsOf(first)).toEqual([["dc-1", "dc-2"], ["dc-3"]]);
  expect(elementsOf(chosen)).toEqual([["dc-2", "dc-1"], ["dc-3"]]);
});

test("where each server has its own part it is told who of those asked about used it, and nothing need stand for them", () => {
  const area = leantOn([server(["fs-1"], ["wms", "crm"]), server(["fs-2"], ["tms"])], false);
  const first = firstLeaning(area);
  const sent = sentLeaning(area, first, []);
  expect(sent).not.toHaveProperty("stands");
  expect(sent.servers.map(({ users }) => users)).toEqual([["wms"], ["tms"]]);
  expect(isLeaningChosen(area, { ...first, stands: "other" })).toBe(true);
  const unknown = leantOn([...area.servers, server([], ["wms"])], false);
  expect(isLeaningChosen(unknown, { ...first, stands: "other" })).toBe(false);
  expect(sentLeaning(unknown, first, []).stands).toMatchObject({ element: "file-shares" });
});
