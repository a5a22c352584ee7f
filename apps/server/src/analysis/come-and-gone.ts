/** What is only in the later list, and what is only in the earlier one, each once. */
export function comeAndGone(before: readonly string[], after: readonly string[]) {
  const [earlier, later] = [new Set(before), new Set(after)];
  return {
    opened: [...later].filter((entry) => !earlier.has(entry)),
    closed: [...earlier].filter((entry) => !later.has(entry)),
  };
}
