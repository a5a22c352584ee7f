import { Button } from "@fluentui/react-components";
import { type ComponentProps, useState } from "react";
import { AnswerDialog } from "./AnswerDialog.tsx";

/** Leads to the dialog in which a difference is answered. */
export function AnswerButton({
  verb,
  what,
  ...difference
}: Omit<ComponentProps<typeof AnswerDialog>, "close"> & {
  readonly verb: string;
  /** The difference in words, for those who do not see the row. */
  readonly what: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${verb} ${what}`}
        onClick={() => setIsOpen(true)}
      >
        {verb}
      </Button>
      {isOpen && <AnswerDialog {...difference} close={() => setIsOpen(false)} />}
    </>
  );
}
