import { quote } from "../words/describe-value.ts";

/** What keeps a text from being JSON, and where. */
export type JsonFault = { readonly reason: string; readonly offset: number };

/** What may come next; a first item or name may as well be the end of its list or object. */
type Next = "value" | "first item" | "name" | "first name" | "colon" | "comma" | "nothing";

/** The first fault of a text that is not JSON. */
export function findJsonFault(text: string): JsonFault {
  const closers: ("]" | "}")[] = [];
  let next: Next = "value";
  const afterValue = (): Next => (closers.length === 0 ? "nothing" : "comma");
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const sign = text[at];
    const closer = closers[closers.length - 1];
    if (sign === closer && (next === "first item" || next === "first name" || next === "comma")) {
      closers.pop();
      next = afterValue();
      at++;
    } else if (next === "value" || next === "first item") {
      if (sign === "[" || sign === "{") {
        closers.push(sign === "[" ? "]" : "}");
        next = sign === "[" ? "first item" : "first name";
        at++;
      } else {
        const end = sign === '"' ? endOfString(text, at) : endOfWord(text, at);
        if (typeof end !== "number") return end;
        next = afterValue();
        at = end;
      }
    } else if (next === "name" || next === "first name") {
      const end =
        sign === '"'
          ? endOfString(text, at)
          : fault("a name in double quotes is expected here", at);
      if (typeof end !== "number") return end;
      next = "colon";
      at = end;
    } else if (next === "colon") {
      if (sign !== ":") return fault("a colon is missing before this", at);
      next = "value";
      at++;
    } else if (next === "comma") {
      if (sign !== ",") return fault(`a comma or ${closer} is missing before this`, at);
      next = closer === "]" ? "value" : "name";
      at++;
    } else return fault("the text goes on behind its end", at);
  }
  return fault("the text ends too early", text.length);
}

function fault(reason: string, offset: number): JsonFault {
  return { reason, offset };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

/** The offset behind a string, or what is wrong with it. */
function endOfString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] < " ") return fault("a line break or a tab in a text is written \\n or \\t", at);
    if (text[at] !== "\\") continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
      return fault("a backslash in a text is written \\\\", at);
    at++;
  }
  return fault("this quote is not closed", start);
}

const value = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** The offset behind a number, `true`, `false` or `null`, or what is wrong with it. */
function endOfWord(text: string, start: number): number | JsonFault {
  let end = start;
  while (end < text.length && !' \n\r\t,:[]{}"'.includes(text[end])) end++;
  const word = text.slice(start, end);
  if (value.test(word)) return end;
  if (word === "") return fault("a value is missing before this", start);
  return fault(`${quote(word)} is no value of JSON: text goes in double quotes`, start);
}
