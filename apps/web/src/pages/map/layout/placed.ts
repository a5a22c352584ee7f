/** A point of the drawing, in its units. */
export type Point = { readonly x: number; readonly y: number };

/** A rectangle of the drawing. */
export type Place = Point & { readonly width: number; readonly height: number };

/** Where everything stands. */
export type Placed = {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Place>;
  readonly groups: readonly { readonly name: string; readonly place: Place }[];
  /** The corners of each line, from what needs to what is needed. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
};

/** The size of a box. */
export const boxSize = { width: 204, height: 44 } as const;
