import type { AnyDraft } from "../drafts/use-draft.ts";

/** Where a field keeps what was typed and is not yet a value, and under which name. */
export type Held = Pick<AnyDraft, "texts" | "hold"> & { readonly field: string };
