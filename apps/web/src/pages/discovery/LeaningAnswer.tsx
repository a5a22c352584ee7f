import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ObservedEnd } from "../../queries/observed.ts";
import type { JustDone } from "../../ui/use-just-done.ts";
import { AnswerButton } from "./AnswerButton.tsx";
import { ConfirmLeaningDialog } from "./ConfirmLeaningDialog.tsx";
import styles from "./DiscoveryPage.module.css";
import type { NamesOf } from "./end-words.ts";
import type { LeantOn } from "./leaning-choice.ts";

/** Confirms, explains or rejects that elements lean on something without saying so. */
export function LeaningAnswer({
  leantOn,
  about,
  to,
  names,
  justAnswered,
}: {
  readonly leantOn: LeantOn;
  readonly about: "dark-area" | "third-party";
  /** What an answer is about. */
  readonly to: ObservedEnd;
  readonly names: NamesOf;
  readonly justAnswered: JustDone;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { key, title } = leantOn;
  const isAnswered = justAnswered.has(key);
  const answered = () => justAnswered.add(key);
  return (
    <div className={styles.acts}>
      <Button
        size="small"
        aria-label={`Confirm ${title}`}
        disabledFocusable={isAnswered}
        onClick={() => setIsOpen(true)}
      >
        Confirm
      </Button>
      <AnswerButton
        verb="Explain or reject"
        what={title}
        about={about}
        title={title}
        isAnswered={isAnswered}
        answered={answered}
        to={to}
        names={names}
      />
      {isOpen && (
        <ConfirmLeaningDialog
          leantOn={leantOn}
          names={names}
          saved={answered}
          close={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
