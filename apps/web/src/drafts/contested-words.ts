/**
 * What is contested, in the words of the page: `elements/payroll/recovery/time` is what the page calls `recovery/time`, or else
 * `recovery`, and the rest of the way; an address of a record is the whole of it.
 */
export function contestedWords(address: string, wordsOf: (field: string) => string): string {
  const [, , ...path] = address.split("/").map(unescaped);
  const [field, ...rest] = path;
  if (field === undefined) return "All of it: somebody has removed it or made it anew";
  const whole = wordsOf(path.join("/"));
  if (rest.length === 0 || whole !== path.join("/")) return whole;
  return [wordsOf(field), ...rest].join(": ");
}

function unescaped(name: string): string {
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}
