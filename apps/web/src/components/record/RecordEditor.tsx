import { Button, Field, Input } from "@fluentui/react-components";
import type { Approvable } from "@mainstay/plan";
import type { ReactNode } from "react";
import { ContestedFields } from "../../drafts/ContestedFields.tsx";
import { SaveState } from "../../drafts/SaveState.tsx";
import type { Draft } from "../../drafts/use-draft.ts";
import { useDiscard } from "../../drafts/use-discard.ts";
import { useKeptText } from "../../drafts/use-kept.ts";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { ApprovedNotice } from "./ApprovedNotice.tsx";
import styles from "./RecordEditor.module.css";

/** What stands around the fields of a record that is edited: what others wrote meanwhile above, what saves below. */
export function RecordEditor({
  collection,
  noun,
  draft,
  wordsOf,
  close,
  children,
}: {
  /** Which list, where its records are approved. */
  readonly collection?: Approvable;
  /** What the record is called in a sentence, such as `procedure`. */
  readonly noun: string;
  readonly draft: Omit<Draft<{ readonly id: string; readonly name: string }>, "change">;
  /** What a field is called on the page. */
  readonly wordsOf: (field: string) => string;
  /** Told when there is nothing more to edit. */
  readonly close: () => void;
  /** Panels with fields. */
  readonly children: ReactNode;
}) {
  const { id, name } = draft.record;
  const [reason, setReason, reasonKeeping] = useKeptText(`reason/${collection}/${id}`);
  const discard = useDiscard();
  const save = async () => {
    if (!(await draft.save(reason.trim() || `Edited the ${noun} ${name}`))) return;
    reasonKeeping.forget();
    close();
  };
  const isIncomplete = Object.keys(draft.texts).length > 0;
  return (
    <>
      <PageHeading
        title={`Edit: ${name}`}
        about={<SaveState draft={draft} save={() => void save()} />}
      />
      <div className={styles.page}>
        <ContestedFields draft={draft} wordsOf={wordsOf} />
        {collection !== undefined && draft.isChanged && (
          <ApprovedNotice record={{ collection, id }} noun={noun} />
        )}
        {children}
        <div className={styles.save}>
          {draft.isChanged && (
            <Field label="What you changed and why, for whoever reads the history">
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
          )}
          {isIncomplete && <p>Some fields are not complete yet: they are marked in red.</p>}
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                discard(draft, reasonKeeping);
                close();
              }}
            >
              {draft.isChanged ? "Throw the changes away" : "Close"}
            </Button>
            <Button
              appearance="primary"
              disabled={!draft.isChanged || draft.isSaving || isIncomplete}
              onClick={() => void save()}
            >
              Save
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** The classes for fields within a `RecordEditor`. */
export const fieldLayout = {
  fields: styles.fields ?? "",
  line: styles.line ?? "",
  buttons: styles.buttons ?? "",
  quiet: styles.quiet ?? "",
} as const;
