import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from "@fluentui/react-components";
import type { Edit, Plan } from "@mainstay/plan";
import { useAnnounce } from "../ui/LiveRegion.tsx";
import { commit, type Saved } from "./commit.ts";
import { problemWords } from "../server/problem-words.ts";

/** The place where notices of what was saved appear. */
export const savedToaster = "saved";

/** Tells that something was saved, and offers to take it back as long as the notice stands. */
export function useSavedNotice(): (saved: Saved, words: string, after: Plan) => void {
  const { dispatchToast } = useToastController(savedToaster);
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
  const takeBack = async ({ revision, undo }: { revision: number; undo: Edit }, after: Plan) => {
    try {
      const reason = `Takes back revision ${revision}`;
      await commit({ edit: undo, before: after, revision, reason });
      say("Taken back.", "success");
    } catch (error) {
      const { title, detail } = problemWords(error instanceof Error ? error : new Error());
      say(`It could not be taken back. ${title} ${detail}`, "error");
    }
  };
  return (saved, words, after) => {
    announce(`${words} It can be taken back.`);
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <ToastTrigger>
              <Link as="button" onClick={() => void takeBack(saved, after)}>
                Undo
              </Link>
            </ToastTrigger>
          }
        >
          {words}
        </ToastTitle>
      </Toast>,
      { intent: "success", timeout: 20_000 },
    );
  };
}
