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
 * file of which each line is a document.
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
  /** Takes what is complete, and says whether there was any. */
  const step = (): boolean => {
    if (!isOpen) {
      begins.lastIndex = 0;
      const found = begins.exec(rest);
      // The last letters may be the first of a name.
      drop(found?.index ?? Math.max(0, rest.length - name.length - 2));
      isOpen = found !== null;
      return isOpen;
    }
    const end = rest.indexOf(ends);
    const length = end === -1 ? rest.length : end + ends.length;
    if (length > longestElement && !isDropped) {
      fault(`is longer than ${longestElement / 2 ** 20} MiB`, line);
      isDropped = true;
    }
    if (end === -1) {
      // The last letters may be the first of the end.
      if (isDropped) drop(Math.max(0, rest.length - ends.length));
      return false;
    }
    if (!isDropped) element(rest.slice(0, length), line);
    drop(length);
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
      if (isOpen && !isDropped) fault("is an element that has no end", line);
      rest = "";
    },
  };
}
