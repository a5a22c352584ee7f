import fc from "fast-check";
import { expect, test } from "vitest";
import { longestElement, xmlElements } from "./xml-elements.ts";

function elementsOf(text: string, piece = text.length) {
  const found: string[] = [];
  const elements = xmlElements("Event", {
    element: (element, line) => found.push(`${line} ${element}`),
    fault: (why, line) => found.push(`${line} ${why}`),
  });
  for (let at = 0; at < text.length; at += Math.max(1, piece)) {
    elements.write(text.slice(at, at + Math.max(1, piece)));
  }
  elements.end();
  return found;
}

const [one, other] = ["<Event a='1'>x</Event>", "<Event><EventData>\ny</EventData></Event>"];

test("elements are found within a root or without, with their lines, in pieces of any length", () => {
  const text = `<?xml?>\n<Events>${one}${other}\n\n${one}</Events>`;
  const found = [`2 ${one}`, `2 ${other}`, `5 ${one}`];
  for (const piece of [1, 2, 7, text.length]) expect(elementsOf(text, piece)).toEqual(found);
  expect(elementsOf(`${one}\n${one}\n`)).toEqual([`1 ${one}`, `2 ${one}`]);
});

test("one that has no end, and one that is too long, are told of, and what follows is read", () => {
  expect(elementsOf(`${one}\n<Event>never`)).toEqual([
    `1 ${one}`,
    "2 is an element that has no end",
  ]);
  const long = `<Event>${"x".repeat(longestElement)}</Event>`;
  for (const piece of [65_536, 4 * longestElement]) {
    expect(elementsOf(`${long}\n${one}`, piece).slice(-1)).toEqual([`2 ${one}`]);
  }
  expect(elementsOf(`${long}\n${one}`, 65_536)[0]).toBe("1 is longer than 1 MiB");
});

test("one that is cut off before another begins is told of, and has nothing of the other", () => {
  const cut = "<Event><System>A</System>\n";
  const found = ["1 is an element that has no end", `2 ${one}`, `2 ${other}`];
  for (const piece of [1, 7, 100]) expect(elementsOf(cut + one + other, piece)).toEqual(found);
  const long = `<Event>${"x".repeat(longestElement)}`;
  expect(elementsOf(`${long}\n${one}`, 65_536)).toEqual(["1 is longer than 1 MiB", `2 ${one}`]);
  for (const letters of ["x", "='/' "]) {
    const tag = `<Event ${letters.repeat(16 * longestElement)}`;
    expect(elementsOf(`${tag}\n${one}`)).toEqual(["1 is longer than 1 MiB", `2 ${one}`]);
  }
});

test("a tag that is its own end is an element, and one with a slash in a value is none", () => {
  const whole = "<Event a='/>'>b</Event>";
  for (const piece of [1, 3, 100]) {
    expect(elementsOf(`<Event/>${whole}<Event a="1" />${one}`, piece)).toEqual(
      ["<Event/>", whole, '<Event a="1" />', one].map((text) => `1 ${text}`),
    );
  }
});

test("whatever is written, one thing is told of each beginning of an element, in pieces of any length", () => {
  const parts = ["<", "<Event", "</Event>", "Event", " ", ">", "/>", "'", '"'];
  const noise = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 5 })))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(noise, fc.nat(9), (text, piece) => {
      const found = elementsOf(text);
      expect(found).toHaveLength(text.match(/<Event[\s/>]/g)?.length ?? 0);
      expect(elementsOf(text, piece)).toEqual(found);
    }),
  );
});
