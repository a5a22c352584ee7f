/** An id made of words, unlike those that are taken: `payroll`, then `payroll-2`. */
export function freeId(words: string, taken: readonly string[]): string {
  const id =
    words
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80)
      .replace(/-+$/, "") || "new";
  if (!taken.includes(id)) return id;
  for (let count = 2; ; count++) {
    if (!taken.includes(`${id}-${count}`)) return `${id}-${count}`;
  }
}
