import { Spinner } from "@fluentui/react-components";
import type { Edit } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { findingWords } from "../components/finding-words.ts";
import { elements } from "../queries/elements.ts";
import { preview } from "../queries/preview.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { EffectList } from "./EffectList.tsx";
import { isPreviewed } from "./is-previewed.ts";
import styles from "./PreviewPanel.module.css";

/** So long must nobody type before it is asked what an edit would do, in milliseconds. */
const pause = 500;

/** What an edit would do to the plan, before it is saved: in words, to gaps, to cuts, to findings, to approvals. */
export function PreviewPanel({
  edit,
  isInWords = true,
}: {
  readonly edit: Edit;
  /** Whether the changes themselves are told, too; not so where they stand beside it already. */
  readonly isInWords?: boolean;
}) {
  const isWorkedOut = useMemo(() => isPreviewed(edit), [edit]);
  if (edit.length === 0) return <p className={styles.quiet}>Nothing is changed yet.</p>;
  if (isWorkedOut) return <Effects edit={edit} isInWords={isInWords} />;
  return (
    <p className={styles.quiet}>
      {edit.length.toLocaleString("en")} changes at once are too many to work out beforehand what
      they do to gaps, weak points and findings. The pages show it once they are made, and they can
      be taken back.
    </p>
  );
}

function Effects({ edit, isInWords }: { readonly edit: Edit; readonly isInWords: boolean }) {
  const asked = useSettled(edit);
  const query = useQuery({
    ...preview(asked),
    enabled: asked.length > 0,
    placeholderData: (previous) => previous,
    retry: false,
  });
  const { data: known } = useQuery(elements);
  const nameOf = (id: string) => known?.byId.get(id)?.name ?? id;
  if (query.error !== null) return <ProblemMessage attempt="question" error={query.error} />;
  if (query.data === undefined) {
    return <Spinner size="tiny" label="Working out what this would do" labelPosition="after" />;
  }
  const { described, gaps, cuts, findings, reopens } = query.data;
  const gapWords = ({ element, what }: { element: string; what: "time" | "point" }) =>
    `${nameOf(element)}: ${what === "time" ? "back too late, or not known when" : "loses too much data, or not known how much"}`;
  const cutWords = ({ element, cut }: { element: string; cut: readonly string[] }) =>
    `${nameOf(element)} falls with ${cut.map(nameOf).join(" and ")}`;
  const isQuiet = [
    gaps.opened,
    gaps.closed,
    cuts?.added ?? [],
    cuts?.removed ?? [],
    findings.opened,
    findings.closed,
    reopens,
  ].every((list) => list.length === 0);
  return (
    <div className={query.isFetching ? styles.stale : undefined} aria-busy={query.isFetching}>
      {isInWords && <EffectList title="Changes" lines={described} kind="plain" />}
      <EffectList title="Gaps that open" lines={gaps.opened.map(gapWords)} kind="worse" />
      <EffectList title="Gaps that close" lines={gaps.closed.map(gapWords)} kind="better" />
      <EffectList
        title="New weak points"
        lines={(cuts?.added ?? []).map(cutWords)}
        count={cuts?.count.added}
        kind="worse"
      />
      <EffectList
        title="Weak points that go"
        lines={(cuts?.removed ?? []).map(cutWords)}
        count={cuts?.count.removed}
        kind="better"
      />
      <EffectList title="New findings" lines={findings.opened.map(withoutRule)} kind="worse" />
      <EffectList title="Findings that go" lines={findings.closed.map(withoutRule)} kind="better" />
      <EffectList title="Approvals that are reopened" lines={reopens} kind="worse" />
      {isQuiet && <p className={styles.quiet}>No gap, weak point or finding comes or goes.</p>}
      {cuts !== undefined && cuts.order < 2 && (
        <p className={styles.quiet}>
          {cuts.order === 1
            ? "Only single losses were looked at: so much rests on this that pairs take too long."
            : "Weak points were not looked at, as the plan is too large."}
        </p>
      )}
    </div>
  );
}

/** A finding without the rule that found it: `too-slow: Payroll takes 9 days` is `Payroll takes 9 days`. */
function withoutRule(finding: string): string {
  return findingWords(finding.replace(/^[a-z0-9-]+: /, ""));
}

/** The last edit after which nothing was typed for a while. */
function useSettled(edit: Edit): Edit {
  const text = JSON.stringify(edit);
  const [settled, setSettled] = useState<Edit>([]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(edit), pause);
    return () => clearTimeout(timer);
    // The same operations are the same edit, whatever object they are.
  }, [text]);
  return settled;
}
