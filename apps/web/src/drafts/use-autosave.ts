import { useEffect, useRef } from "react";
import type { AnyDraft } from "./use-draft.ts";

const pause = 60_000;

/**
 * Sends a draft to the server when nothing was changed for a minute, when `place` changes, such as from one group of
 * questions to the next, when the page is left, and when its tab is hidden or closed. Not with every keystroke: each time is a
 * revision of the plan, which others hear of.
 */
export function useAutosave(
  draft: AnyDraft,
  { place, reason }: { readonly place: string; readonly reason: string },
): void {
  const save = useRef(() => {});
  useEffect(() => {
    save.current = () => {
      if (draft.isChanged) void draft.save(reason);
    };
  });
  useEffect(() => () => save.current(), [place]);
  useEffect(() => {
    // Of a tab that is closed, nothing else is heard in every browser; of one that is put aside on a phone, nothing later.
    const onVisibility = () => document.visibilityState === "hidden" && save.current();
    const onPageHide = () => save.current();
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", onPageHide);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", onPageHide);
    };
  }, []);
  const { record, isChanged } = draft;
  useEffect(() => {
    if (!isChanged) return undefined;
    const timer = setTimeout(() => save.current(), pause);
    return () => clearTimeout(timer);
  }, [record, isChanged]);
}
