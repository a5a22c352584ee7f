/** Which part of a list is asked for. */
type Asked = { readonly limit: number; readonly after: number };

type Part = { readonly items: readonly unknown[]; readonly next?: number | undefined };

/** So many are asked for at once, which is the most that the server gives. */
const most = 1000;

/** All of a list that the server gives in parts, asked for one after the other, and what else the last of them says. */
export async function allParts<Given extends Part>(
  askPart: (asked: Asked) => Promise<Given>,
): Promise<Omit<Given, "items"> & { readonly items: readonly Given["items"][number][] }> {
  const items: Given["items"][number][] = [];
  for (let after = 0; ; ) {
    const part = await askPart({ limit: most, after });
    items.push(...part.items);
    if (part.next === undefined) return { ...part, items };
    after = part.next;
  }
}
