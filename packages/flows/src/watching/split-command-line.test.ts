import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCommandLine } from "./split-command-line.ts";

test.each([
  ["java -jar orders.jar", ["java", "-jar", "orders.jar"]],
  ['"C:\\Program Files\\java.exe"  -jar x', ["C:\\Program Files\\java.exe", "-jar", "x"]],
  ['w3wp.exe -ap "My Pool" -w ""', ["w3wp.exe", "-ap", "My Pool", "-w", ""]],
  ['a "b\\"c" d\\\\e "f\\\\" g', ["a", 'b"c', "d\\\\e", "f\\", "g"]],
  ['a "never ends', ["a", "never ends"]],
  ["a\\ b", ["a\\", "b"]],
  ["", []],
])("%s is %j", (line, words) => {
  expect(splitCommandLine(line)).toEqual(words);
});

test("words that were quoted come back as they were", () => {
  const word = fc.string({ unit: fc.constantFrom("a", " ", '"', "\\", "\t") });
  const quoted = (text: string): string =>
    `"${text.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(splitCommandLine(words.map(quoted).join(" "))).toEqual(words);
    }),
  );
});
