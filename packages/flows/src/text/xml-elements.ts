/** Takes text in pieces of any length; `end` says that there is no more. */
export type XmlElements = { readonly write: (text: string) => void; readonly end: () => void };

/** Where elements go, with the line on which each begins; and what is wrong with one. */
export type ElementTaker = {
  readonly element: (text: string, line: number) => void;
  readonly fault: (why: string, line: number) => void;
};

/** An element is dropped, and told of, once it has more characters. */
export const longestElement = 1_048_576;

/**
 * Finds the elements of a name that do not stand within each other, whatever is around them: a root, other elements, or nothing, as in a
 * file of which each line is a document. One that is cut off ends where the next begins.
 */
export function xmlElements(name: string, { element, fault }: ElementTaker): XmlElements {
  const begins = new RegExp(`<${name}(?=[\\s/>])`, "g");
  const ends = `</${name}>`;
  let rest = "";
  let line = 1;
  let isOpen = false;
  let isDropped = false;

  const drop = (length: number): void => {
    for (let at = rest.indexOf("\n"); at !== -1 && at < length; at = rest.indexOf("\n", at + 1))
      line++;
    rest = rest.slice(length);
  };
  const beginsFrom = (from: number): number => {
    begins.lastIndex = from;
    return begins.exec(rest)?.index ?? -1;
  };
  /** Where the open element is over: behind its end, or before the next, where it has none; undefined as long as that is not known. */
  const overAt = (): { readonly at: number; readonly hasEnd: boolean } | undefined => {
    const tag = isDropped ? -1 : tagEnd(rest);
    if (rest.endsWith("/>", tag)) return { at: tag, hasEnd: true };
    const end = rest.indexOf(ends);
    const next = beginsFrom(isDropped ? 0 : 1);
    if (next !== -1 && (end === -1 || next < end)) return { at: next, hasEnd: false };
    return end === -1 ? undefined : { at: end + ends.length, hasEnd: true };
  };
  /** Takes what is complete, and says whether there was any. */
  const step = (): boolean => {
    if (!isOpen) {
      const at = beginsFrom(0);
      // The last letters may be the first of a name.
      drop(at === -1 ? Math.max(0, rest.length - name.length - 2) : at);
      isOpen = at !== -1;
      return isOpen;
    }
    const over = overAt();
    if ((over?.at ?? rest.length) > longestElement && !isDropped) {
      fault(`is longer than ${longestElement / 2 ** 20} MiB`, line);
      isDropped = true;
    }
    if (over === undefined) {
      // The last letters may be the first of the end.
      if (isDropped) drop(Math.max(0, rest.length - ends.length));
      return false;
    }
    if (!isDropped) {
      if (over.hasEnd) element(rest.slice(0, over.at), line);
      else fault(noEnd, line);
    }
    drop(over.at);
    isOpen = false;
    isDropped = false;
    return true;
  };

  return {
    write: (text) => {
      rest += text;
      while (step());
    },
    end: () => {
      if (isOpen && !isDropped) fault(noEnd, line);
      rest = "";
    },
  };
}

/**
 * Where the tag is over with which a text begins, -1 where it is cut off. `>` may stand in its values, `<` may not
 * (https://www.w3.org/TR/xml/#NT-AttValue).
 */
function tagEnd(text: string): number {
  const marks = /[<>"']/g;
  marks.lastIndex = 1;
  let quote = "";
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === "<") return -1;
    if (quote === "" && mark === ">") return found.index + 1;
    if (quote === "") quote = mark;
    else if (quote === mark) quote = "";
  }
  return -1;
}

const noEnd = "is an element that has no end";
