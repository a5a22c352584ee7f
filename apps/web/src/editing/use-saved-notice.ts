import { NotWithoutAsking, useDoneNotice } from "../ui/use-done-notice.tsx";
import type { Saved } from "./commit.ts";
import { Overlapping } from "./overlapping.ts";
import { takeBack, takeBackAnyway } from "./take-back.ts";

/** Tells that something was saved, and offers to take it back as long as the notice stands. */
export function useSavedNotice(): (saved: Saved, words: string) => void {
  const tell = useDoneNotice();
  return (saved, words) =>
    tell(words, async () => {
      try {
        await takeBack(saved);
      } catch (error) {
        if (!(error instanceof Overlapping)) throw error;
        throw new NotWithoutAsking(
          `${error.message} ${error.changed} If you take it back, that goes as well.`,
          () => takeBackAnyway(saved),
        );
      }
    });
}
