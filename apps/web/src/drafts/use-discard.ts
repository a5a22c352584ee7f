import { useDoneNotice } from "../ui/use-done-notice.tsx";

/** Something that was entered and can be forgotten. */
export type Entered = {
  /** Whether anything is entered that was not there at first. */
  readonly isChanged: boolean;
  /** Forgets it, also on this device. Gives how it is brought back. */
  readonly forget: () => () => void;
};

/** Forgets what was entered, and offers to bring it back as long as the notice of that stands. */
export function useDiscard(): (...entered: readonly Entered[]) => void {
  const tell = useDoneNotice();
  return (...entered) => {
    const forgotten = entered.filter(({ isChanged }) => isChanged).map(({ forget }) => forget());
    if (forgotten.length === 0) return;
    tell("What you entered is discarded.", async () => {
      for (const bringBack of forgotten) bringBack();
    });
  };
}
