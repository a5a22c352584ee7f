import { Button, Field, Textarea } from "@fluentui/react-components";
import type { Edit } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ConflictDialog } from "../../../editing/ConflictDialog.tsx";
import { forget, keep, readKept } from "../../../drafts/on-device.ts";
import { Draft } from "../../../editing/draft.ts";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { partOfPlan } from "../../../editing/part-of-plan.ts";
import { PreviewPanel } from "../../../editing/PreviewPanel.tsx";
import { type Conflict, editOf, rebased, saveElement } from "../../../editing/save-element.ts";
import { useSavedNotice } from "../../../editing/use-saved-notice.ts";
import { elements } from "../../../queries/elements.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { unkeptWords } from "../../../drafts/unkept-words.ts";
import { DraftNotice } from "./DraftNotice.tsx";
import styles from "./ElementEditor.module.css";
import { ElementFieldset } from "./ElementFieldset.tsx";
import { problemsIn, textAt } from "../../../editing/form-values.ts";
import { toId } from "./to-id.ts";

/** The form of an element, beside what its changes would do; what is typed survives a reload and a lost connection. */
export function ElementEditor({
  id,
  title,
  ...start
}: {
  /** Undefined for one that is new. */
  readonly id: string | undefined;
  readonly title: string;
  readonly base: ElementForm | undefined;
  readonly mine: ElementForm;
  readonly revision: number;
}) {
  const record = `elements/${id ?? ""}`;
  const [kept] = useState(() => readKept(Draft, record));
  const [draft, setDraft] = useState(() => kept ?? { ...start, at: new Date().toISOString() });
  const [isKept, setIsKept] = useState(true);
  const [isContinued, setIsContinued] = useState(kept !== undefined);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const [conflict, setConflict] = useState<Conflict>();
  const { data: known } = useQuery(elements);
  const navigate = useNavigate();
  const tell = useSavedNotice();
  const form =
    id === undefined
      ? {
          ...draft.mine,
          id: toId(textAt(draft.mine, "name"), (it) => known?.byId.has(it) ?? false),
        }
      : draft.mine;
  const whole = { ...draft, mine: form };
  const isSound = problemsIn(form).size === 0;
  const edit = useMemo<Edit>(
    () =>
      isSound
        ? editOf({ ...(draft.base === undefined ? {} : { base: draft.base }), mine: form })
        : [],
    // The form of a new element is another object each time, with the same in it.
    [isSound, draft.base, JSON.stringify(form)],
  );
  const change = (mine: ElementForm) => {
    const next = { ...draft, mine, at: new Date().toISOString() };
    setDraft(next);
    setIsKept(keep(record, next));
  };
  const leave = () =>
    void (id === undefined
      ? navigate({ to: "/elements" })
      : navigate({ to: "/elements/$id", params: { id } }));
  const discard = () => {
    forget(record);
    setDraft({ ...start, at: new Date().toISOString() });
    setIsContinued(false);
    setError(undefined);
  };
  const save = async (wanted = whole) => {
    setIsTried(true);
    setError(undefined);
    if (problemsIn(wanted.mine).size > 0) return;
    setIsSaving(true);
    try {
      const target = textAt(wanted.mine, "id");
      const outcome = await saveElement(wanted, { id: target, reason });
      if (outcome.kind === "conflict") {
        setConflict(outcome.conflict);
        return;
      }
      forget(record);
      tell(outcome.saved, `${textAt(wanted.mine, "name")} is saved.`, partOfPlan([wanted.mine]));
      await navigate({ to: "/elements/$id", params: { id: target } });
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)));
    } finally {
      setIsSaving(false);
    }
  };
  const settle = (keepTheirs: ReadonlySet<string>) => {
    if (conflict === undefined) return;
    const next = rebased(whole, conflict, keepTheirs);
    setConflict(undefined);
    setDraft(next);
    setIsKept(keep(record, next));
    if (editOf(next).length > 0) void save(next);
    else discard();
  };
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
      >
        <Button onClick={leave}>Cancel</Button>
        <Button
          type="submit"
          appearance="primary"
          disabled={isSaving || (isSound && edit.length === 0)}
        >
          {isSaving ? "Saving" : "Save"}
        </Button>
      </PageHeading>
      {isContinued && <DraftNotice at={draft.at} discard={discard} />}
      {!isKept && <p role="status">{unkeptWords}</p>}
      {error !== undefined && <ProblemMessage error={error} />}
      <div className={styles.columns}>
        <div className={styles.fields}>
          <ElementFieldset form={form} change={change} isTried={isTried} />
        </div>
        <aside className={styles.side}>
          <Panel title="What this would do">
            {isSound ? (
              <PreviewPanel edit={edit} />
            ) : (
              <p>Once every field is right, this says what would come of it.</p>
            )}
          </Panel>
          <Panel title="Why">
            <Field label="Reason, for whoever reads the history">
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={2} />
            </Field>
          </Panel>
        </aside>
      </div>
      {conflict !== undefined && (
        <ConflictDialog conflict={conflict} settle={settle} cancel={() => setConflict(undefined)} />
      )}
    </form>
  );
}
