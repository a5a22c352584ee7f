import { Button, Field, Textarea } from "@fluentui/react-components";
import { Element } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { ContestedFields } from "../../../drafts/ContestedFields.tsx";
import { editOfForm, toForm } from "../../../drafts/form.ts";
import { SaveState } from "../../../drafts/SaveState.tsx";
import { type DraftOrigin, useDraft } from "../../../drafts/use-draft.ts";
import { useDiscard } from "../../../drafts/use-discard.ts";
import { useKeptText } from "../../../drafts/use-kept.ts";
import { PreviewPanel } from "../../../editing/PreviewPanel.tsx";
import { useSavedNotice } from "../../../editing/use-saved-notice.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DraftNotice } from "./DraftNotice.tsx";
import styles from "./ElementEditor.module.css";
import { ElementFieldset } from "./ElementFieldset.tsx";
import { elementFieldWords } from "./element-field-words.ts";
import { notYet } from "../../../fields/not-yet.ts";

const kind = { collection: "elements", schema: Element } as const;

/** The form of an element, beside what its changes would do; what is typed survives a reload and a lost connection. */
export function ElementEditor({
  title,
  origin,
  adjusted = (element) => element,
  close,
}: {
  readonly title: string;
  readonly origin: Omit<DraftOrigin<Element>, "onSaved">;
  /** An element as it is to be, given what was entered: with the id that its name gives it. */
  readonly adjusted?: (element: Element) => Element;
  /** Leaves the form: to where it was opened from. */
  readonly close: () => void;
}) {
  const navigate = useNavigate();
  const tell = useSavedNotice();
  const draft = useDraft(kind, {
    ...origin,
    onSaved: (saved, { name }) => tell(saved, `${name} is saved.`),
  });
  const [reason, setReason, reasonKeeping] = useKeptText(
    `reason/elements/${origin.keptAs ?? origin.record.id}`,
  );
  const { forget: forgetReason } = reasonKeeping;
  const discard = useDiscard();
  const { record: element } = draft;
  const isIncomplete = Object.keys(draft.texts).length > 0;
  const edit = useMemo(() => {
    const before = origin.standing === "to-add" ? undefined : toForm("elements", origin.record);
    return editOfForm("elements", { before, after: toForm("elements", element) });
  }, [origin.standing, origin.record, element]);
  const save = async () => {
    if (element.name === notYet) {
      draft.hold("name", "");
      return;
    }
    await draft.save(reason);
  };
  // Also where it was sent by itself, once the server could be heard again.
  const isDone = draft.savedAt !== undefined && !draft.isChanged && !draft.isSaving;
  useEffect(() => {
    if (!isDone) return;
    forgetReason();
    void navigate({ to: "/elements/$id", params: { id: element.id } });
  }, [isDone, navigate, element.id, forgetReason]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHeading
        title={title}
        isKept
        above={
          <AppLink to="/elements" search={{}}>
            Functions and elements
          </AppLink>
        }
        about={<SaveState draft={draft} save={() => void save()} />}
      >
        <Button onClick={close}>Cancel</Button>
        <Button
          type="submit"
          appearance="primary"
          disabled={draft.isSaving || !draft.isChanged || isIncomplete}
        >
          {draft.isSaving ? "Saving" : "Save"}
        </Button>
      </PageHeading>
      {draft.keptSince !== undefined && draft.isChanged && (
        <DraftNotice at={draft.keptSince} discard={() => discard(draft, reasonKeeping)} />
      )}
      <div className={styles.contested}>
        <ContestedFields draft={draft} wordsOf={elementFieldWords} />
      </div>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <ElementFieldset draft={draft} change={(changed) => draft.change(adjusted(changed))} />
        </div>
        <aside className={styles.side}>
          <Panel title="What this would do">
            {isIncomplete ? (
              <p>Once every field is right, this says what would come of it.</p>
            ) : (
              <PreviewPanel edit={draft.isChanged ? edit : []} />
            )}
          </Panel>
          <Panel title="Why">
            <Field label="Reason, for whoever reads the history">
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={2} />
            </Field>
          </Panel>
        </aside>
      </div>
    </form>
  );
}
