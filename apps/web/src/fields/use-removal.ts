import { type RefObject, useRef } from "react";
import type { AnyDraft } from "../drafts/use-draft.ts";
import { firstField } from "../ui/first-field.ts";
import { useFocusAfter } from "../ui/use-focus-after.ts";
import { movedTexts } from "./moved-texts.ts";

/** How an item is taken out of a list of rows. */
type Removal<List> = {
  /** What has a child for each row, and beside it that by which rows are added. */
  readonly list: RefObject<List | null>;
  /** The rows without one. */
  readonly without: <Row>(rows: readonly Row[], gone: number) => readonly Row[];
};

/**
 * Takes rows out: what is half typed in the others goes with them, and the focus goes to the row that is in its place, else to
 * the last, else to where rows are added. `field` is the name of the list, as in `steps/2/takes`.
 */
export function useRemoval<List extends HTMLElement>(
  field: string,
  held: Pick<AnyDraft, "texts" | "hold">,
): Removal<List> {
  const list = useRef<List>(null);
  const focusAfter = useFocusAfter();
  const without = <Row>(rows: readonly Row[], gone: number) => {
    const placeOf = (at: number) => (at === gone ? undefined : at > gone ? at - 1 : at);
    for (const [name, text] of movedTexts(held.texts, field, placeOf)) held.hold(name, text);
    focusAfter(() => {
      const { children, nextElementSibling } = list.current ?? {};
      return firstField(children?.[gone] ?? children?.[gone - 1] ?? nextElementSibling);
    });
    return rows.toSpliced(gone, 1);
  };
  return { list, without };
}
