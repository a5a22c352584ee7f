import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from "@fluentui/react-components";
import { problemWords } from "../server/problem-words.ts";
import { useAnnounce } from "./LiveRegion.tsx";

/** The place where notices of what was done appear. */
export const doneToaster = "done";

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
  const undo = async (takeBack: () => Promise<unknown>) => {
    try {
      await takeBack();
      say("Taken back.", "success");
    } catch (error) {
      const { title, detail } = problemWords(error instanceof Error ? error : new Error());
      say(`It could not be taken back. ${title} ${detail}`, "error");
    }
  };
  return (words, takeBack) => {
    if (takeBack === undefined) {
      say(words, "success");
      return;
    }
    announce(`${words} It can be taken back.`);
    const action = (
      <ToastTrigger>
        <Link as="button" onClick={() => void undo(takeBack)}>
          Undo
        </Link>
      </ToastTrigger>
    );
    dispatchToast(
      <Toast>
        <ToastTitle action={action}>{words}</ToastTitle>
      </Toast>,
      { intent: "success", timeout: 20_000 },
    );
  };
}
