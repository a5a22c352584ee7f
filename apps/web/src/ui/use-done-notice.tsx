import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from "@fluentui/react-components";
import { mayBeDone } from "../server/may-be-done.ts";
import { problemWords } from "../server/problem-words.ts";
import { useAnnounce } from "./LiveRegion.tsx";

/** The place where notices of what was done appear. */
export const doneToaster = "done";

/** Something is not taken back until somebody says once more that it shall be, as more would go with it than they may want. */
export class NotWithoutAsking extends Error {
  override name = "NotWithoutAsking";
  readonly anyway: () => Promise<unknown>;

  constructor(message: string, anyway: () => Promise<unknown>) {
    super(message);
    this.anyway = anyway;
  }
}

/** Tells that something was done; where it can be taken back, offers that as long as the notice stands. */
export function useDoneNotice(): (words: string, takeBack?: () => Promise<unknown>) => void {
  const { dispatchToast } = useToastController(doneToaster);
  const announce = useAnnounce();
  const say = (text: string, intent: "success" | "error") => {
    announce(text);
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent, timeout: 8000 },
    );
  };
  const offer = (text: string, { verb, intent, act }: Offer) => {
    const action = (
      <ToastTrigger>
        <Link as="button" onClick={() => void undo(act)}>
          {verb}
        </Link>
      </ToastTrigger>
    );
    dispatchToast(
      <Toast>
        <ToastTitle action={action}>{text}</ToastTitle>
      </Toast>,
      // Whoever reads it, points at it or looks elsewhere has the time for it.
      { intent, timeout: 20_000, pauseOnHover: true, pauseOnWindowBlur: true },
    );
  };
  const undo = async (takeBack: () => Promise<unknown>) => {
    try {
      await takeBack();
      say("Taken back.", "success");
    } catch (error) {
      if (error instanceof NotWithoutAsking) {
        announce(error.message);
        offer(error.message, { verb: "Take it back anyway", intent: "warning", act: error.anyway });
        return;
      }
      const { title, detail } = problemWords(error instanceof Error ? error : new Error());
      say(
        mayBeDone(error)
          ? `It is not known whether it was taken back: look at the history. ${title}`
          : `It could not be taken back. ${title} ${detail}`,
        "error",
      );
    }
  };
  return (words, takeBack) => {
    if (takeBack === undefined) {
      say(words, "success");
      return;
    }
    announce(`${words} It can be taken back.`);
    offer(words, { verb: "Undo", intent: "success", act: takeBack });
  };
}

type Offer = {
  /** What the link says that does it. */
  readonly verb: string;
  readonly intent: "success" | "warning";
  readonly act: () => Promise<unknown>;
};
