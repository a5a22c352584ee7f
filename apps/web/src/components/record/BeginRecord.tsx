import { Button, Field, Input } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isAllKept, type Keeping, useKeptText } from "../../drafts/use-kept.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import styles from "./BeginRecord.module.css";

/** Begins a record with its name and what else it cannot be without; the rest is written in its editor. */
export function BeginRecord({
  title,
  placeholder,
  isReady = true,
  typed,
  begin,
  children,
}: {
  readonly title: string;
  /** An example of a name. */
  readonly placeholder: string;
  /** Whether all is there that it needs besides its name. */
  readonly isReady?: boolean;
  /** What is entered in these fields; forgotten once it is begun. */
  readonly typed?: Keeping;
  /** Adds the record, and goes to its editor. */
  readonly begin: (name: string) => Promise<unknown>;
  /** Fields for what it needs besides its name. */
  readonly children?: ReactNode;
}) {
  const [name, setName, nameKeeping] = useKeptText(`begin/${title}`);
  const entered = typed === undefined ? [nameKeeping] : [nameKeeping, typed];
  const beginning = useMutation({
    mutationFn: () => begin(name.trim()),
    onSuccess: () => {
      for (const { forget } of entered) forget();
    },
  });
  return (
    <Panel title={title}>
      <form
        className={styles.begin}
        onSubmit={(event) => {
          event.preventDefault();
          beginning.mutate();
        }}
      >
        <Field label="Name">
          <Input
            value={name}
            placeholder={placeholder}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        {children}
        <Button type="submit" disabled={name.trim() === "" || !isReady || beginning.isPending}>
          Begin it
        </Button>
      </form>
      {beginning.error !== null && (
        <ProblemMessage error={beginning.error} isKept={isAllKept(entered)} />
      )}
    </Panel>
  );
}
