import { Toast, ToastTitle, useToastController } from "@fluentui/react-components";
import { mayBeDone } from "../server/may-be-done.ts";
import { problemWords } from "../server/problem-words.ts";
import { useAnnounce } from "./LiveRegion.tsx";
import { doneToaster } from "./use-done-notice.tsx";

/** Tells that something was not done, to whoever has left the place where that would stand. */
export function useFailureNotice(): (words: string, error: unknown) => void {
  const { dispatchToast } = useToastController(doneToaster);
  const announce = useAnnounce();
  return (words, error) => {
    const { title, detail } = problemWords(error instanceof Error ? error : new Error());
    // What may have been done is said by the words already.
    const text = mayBeDone(error) ? `${words} ${title}` : `${words} ${title} ${detail}`;
    announce(text);
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent: "error", timeout: 20_000, pauseOnHover: true, pauseOnWindowBlur: true },
    );
  };
}
