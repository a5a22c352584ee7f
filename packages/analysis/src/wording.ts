/** A record as messages name it: `Payroll (payroll)`. */
export function named({ id, name }: { readonly id: string; readonly name: string }): string {
  return name === id ? id : `${name} (${id})`;
}

/** A length of time in minutes as a person says it: `4 hours`, `1 day 12 hours`, `no time`, `never`. */
export function lengthOf(minutes: number): string {
  if (minutes === Number.POSITIVE_INFINITY) return "never";
  const parts: readonly [number, string][] = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor((minutes % 1440) / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const said = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [count(amount, unit)]));
  return said.join(" ") || "no time";
}

/** An instant counted from the start of a scenario: `at once`, `after 4 hours`. */
export function afterLength(minutes: number): string {
  return minutes === 0 ? "at once" : `after ${lengthOf(minutes)}`;
}

/** A number with its noun: `1 element`, `12 elements`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Words joined as in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint: "and" | "or" = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** The first of a long list of `total` words, and how many more there are: `a, b, c and 4 more`. */
export function firstOf(words: readonly string[], most = 3, total = words.length): string {
  const shown = words.slice(0, most);
  if (total <= shown.length) return listed(shown);
  return `${shown.join(", ")} and ${total - shown.length} more`;
}
