import { type Category, categories, type EndpointSet, publicationOf } from "@mainstay/m365";
import type { HeldList } from "./held-lists.ts";

/** A list that is held, in figures, and what is beside it. */
export type ListSummary = HeldList & {
  /** The day of its publication, and how many days ago that was. */
  readonly published: string;
  readonly ageDays: number;
  /** When the service last named the newest version, and which that was. */
  readonly checked?: { readonly at: string; readonly latest: string };
  /** Versions of the same cloud that are kept as well, the newest first. */
  readonly older: readonly string[];
  readonly areas: readonly AreaCounts[];
};

/** How much of a list an area has. */
export type AreaCounts = {
  readonly serviceArea: string;
  readonly sets: Readonly<Record<Category, number>>;
  readonly optional: number;
  readonly names: number;
  readonly networks: number;
};

/** Counts sets by area, in the order of the list. */
export function countAreas(sets: readonly EndpointSet[]): readonly AreaCounts[] {
  return Array.from(
    Map.groupBy(sets, ({ serviceArea }) => serviceArea),
    ([serviceArea, ofArea]) => {
      const count = (category: Category) =>
        ofArea.filter((set) => set.category === category).length;
      const [Optimize, Allow, Default] = categories.map(count);
      return {
        serviceArea,
        sets: { Optimize, Allow, Default },
        optional: ofArea.filter(({ required }) => !required).length,
        names: ofArea.reduce((sum, { names }) => sum + names.length, 0),
        networks: ofArea.reduce((sum, { networks }) => sum + networks.length, 0),
      };
    },
  );
}

/** The day on which a held list was published; held lists are named after one. */
export function publicationDay({ version }: HeldList): string {
  return publicationOf(version) ?? "";
}
