import { useEffect, useRef } from "react";
import type { AnyDraft } from "./use-draft.ts";

const pause = 60_000;

/**
 * Sends a draft to the server when nothing was changed for a minute, when `place` changes, such as from one group of
 * questions to the next, and when the page is left. Not with every keystroke: each time is a revision of the plan, which
 * others hear of.
 */
export function useAutosave(
  draft: AnyDraft,
  { place, reason }: { readonly place: string; readonly reason: string },
): void {
  const save = useRef(() => {});
  useEffect(() => {
    save.current = () => void draft.save(reason);
  });
  useEffect(() => () => save.current(), [place]);
  const { record, isChanged } = draft;
  useEffect(() => {
    if (!isChanged) return undefined;
    const timer = setTimeout(() => save.current(), pause);
    return () => clearTimeout(timer);
  }, [record, isChanged]);
}
