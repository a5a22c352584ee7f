import type { ElementId } from "@mainstay/plan";

/** A minimal cut of a function. */
export type FunctionCut = { readonly element: ElementId; readonly cut: readonly ElementId[] };
