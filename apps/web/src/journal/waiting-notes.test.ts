import { expect, test } from "vitest";
import {
  addWaiting,
  dropCame,
  dropWaiting,
  noteCame,
  othersWaiting,
  setAside,
  type WaitingNote,
  waitingNotes,
} from "./waiting-notes.ts";

const note = (digit: number, writer = "Ada"): WaitingNote => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`,
  at: "2026-05-16T08:00:00.000Z",
  what: { kind: "note", text: `Note ${digit}` },
  writer,
});

function device() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
    key: (at: number) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size;
    },
  };
}

test("what came is forgotten all at once, and what waits stays", () => {
  const place = device();
  for (const occasion of ["ada/incidents/a", "ben/incidents/b"])
    for (const one of [note(1), note(2)]) addWaiting(occasion, one, place);
  addWaiting("ada/incidents/c", note(3), place);
  noteCame("ada/incidents/a", [note(1).id], place);
  noteCame("ada/incidents/c", [note(3).id], place);
  dropCame(place);
  expect(waitingNotes("ada/incidents/a", place)).toEqual([note(2)]);
  expect(waitingNotes("ben/incidents/b", place)).toEqual([note(1), note(2)]);
  expect(waitingNotes("ada/incidents/c", place)).toEqual([]);
});

test("what was written while others were on their way stays", () => {
  const place = device();
  addWaiting("incidents/a", note(1), place);
  addWaiting("incidents/a", note(2), place);
  addWaiting("incidents/b", note(3), place);
  dropWaiting("incidents/a", [note(1).id], place);
  expect(waitingNotes("incidents/a", place)).toEqual([note(2)]);
  dropWaiting("incidents/a", [note(2).id], place);
  expect(waitingNotes("incidents/a", place)).toEqual([]);
  expect(waitingNotes("incidents/b", place)).toEqual([note(3)]);
});

test("what came stays until it is shown, and waits for nobody any more", () => {
  const place = device();
  for (const digit of [1, 2]) addWaiting("ada/incidents/a", note(digit), place);
  noteCame("ada/incidents/a", [note(1).id], place);
  expect(waitingNotes("ada/incidents/a", place)).toEqual([{ ...note(1), came: true }, note(2)]);
  const others = othersWaiting({ owner: "ben", occasion: "incidents/a" }, place);
  expect(others).toEqual([{ writer: "Ada", count: 1 }]);
});

test("what cannot be read takes nothing else along", () => {
  const place = device();
  addWaiting("incidents/a", note(1), place);
  addWaiting("incidents/a", { ...note(2), what: { kind: "note", text: "x".repeat(5000) } }, place);
  addWaiting("incidents/a", note(3), place);
  expect(waitingNotes("incidents/a", place)).toEqual([note(1), note(3)]);
});

test("what is refused for good is set aside with the reason, until it is dropped", () => {
  const place = device();
  for (const digit of [1, 2]) addWaiting("a/incidents/a", note(digit), place);
  setAside("a/incidents/a", note(1).id, "There is no such element", place);
  expect(waitingNotes("a/incidents/a", place).map(({ refused }) => refused)).toEqual([
    "There is no such element",
    undefined,
  ]);
  dropWaiting("a/incidents/a", [note(1).id], place);
  expect(waitingNotes("a/incidents/a", place)).toEqual([note(2)]);
});

test("what others wrote for the same occasion waits for them", () => {
  const place = device();
  addWaiting("ada/incidents/a", note(1), place);
  addWaiting("ada/incidents/a", note(2), place);
  addWaiting("ada/incidents/b", note(3), place);
  addWaiting("ben/incidents/a", note(4, "Ben"), place);
  const occasion = "incidents/a";
  expect(othersWaiting({ owner: "ben", occasion }, place)).toEqual([{ writer: "Ada", count: 2 }]);
  expect(othersWaiting({ owner: "ada", occasion }, place)).toEqual([{ writer: "Ben", count: 1 }]);
  expect(othersWaiting({ owner: "eve", occasion: "incidents/c" }, place)).toEqual([]);
});

test("what cannot be read is nothing", () => {
  const place = device();
  place.setItem("mainstay.draft.journal/incidents/a", "[{}]");
  expect(waitingNotes("incidents/a", place)).toEqual([]);
});

test("what a device has no room for waits as long as the page is open", () => {
  const place = device();
  addWaiting("incidents/full", note(1), place);
  const full = {
    ...place,
    setItem: () => {
      throw new Error("there is no room");
    },
  };
  expect(addWaiting("incidents/full", note(2), full)).toBe(false);
  expect(waitingNotes("incidents/full", full)).toEqual([note(1), note(2)]);
  dropWaiting("incidents/full", [note(1).id, note(2).id], place);
  expect(waitingNotes("incidents/full", full)).toEqual([]);
});

test("what is refused stays set aside, and what came is gone, where the device has no room for more", () => {
  const place = device();
  const address = "incidents/no-room";
  for (const digit of [1, 2]) addWaiting(address, note(digit), place);
  const room = place.getItem(`mainstay.draft.journal/${address}`)?.length ?? 0;
  const full = {
    ...place,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error("there is no room");
      place.setItem(key, text);
    },
  };
  addWaiting(address, note(3), full);
  setAside(address, note(1).id, "There is no such element", full);
  const left = waitingNotes(address, full);
  expect(left.map(({ id, refused }) => [id, refused])).toEqual([
    [note(1).id, "There is no such element"],
    [note(2).id, undefined],
    [note(3).id, undefined],
  ]);
  dropWaiting(address, [note(2).id], full);
  expect(waitingNotes(address, full)).toEqual([left[0], left[2]]);
  dropWaiting(address, [note(1).id], full);
  expect(waitingNotes(address, full)).toEqual([left[2]]);
});
