/** So many milliseconds are worked at a time: less than somebody who types notices. */
const turn = 12;

/** Makes something of each of very many items, in turns between which the page answers whoever is at it. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let begun = performance.now();
  for (const item of items) {
    made.push(make(item));
    if (performance.now() - begun < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return made;
}
