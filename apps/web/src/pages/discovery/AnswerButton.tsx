import { Button } from "@fluentui/react-components";
import { type ComponentProps, useState } from "react";
import { AnswerDialog } from "./AnswerDialog.tsx";

/** Leads to the dialog in which a difference is answered. */
export function AnswerButton({
  verb,
  what,
  isAnswered,
  answered,
  ...difference
}: Omit<ComponentProps<typeof AnswerDialog>, "saved" | "close"> & {
  readonly verb: string;
  /** The difference in words, for those who do not see the row. */
  readonly what: string;
  /** Whether it was answered already. */
  readonly isAnswered: boolean;
  readonly answered: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${verb} ${what}`}
        disabledFocusable={isAnswered}
        onClick={() => setIsOpen(true)}
      >
        {verb}
      </Button>
      {isOpen && <AnswerDialog {...difference} saved={answered} close={() => setIsOpen(false)} />}
    </>
  );
}
