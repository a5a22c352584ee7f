import type { ApprovalDocument } from "@mainstay/api";
import { Badge } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Asked } from "../../ui/Asked.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { instantWords } from "../instant-words.ts";
import { ApprovalActs, type AroundActs } from "./ApprovalActs.tsx";
import { type ApprovableRecord, approvalOf } from "./approval-query.ts";
import { actWords, approvalWords } from "./approval-words.ts";
import styles from "./ApprovalPanel.module.css";

const colors = {
  "never-submitted": "informative",
  submitted: "warning",
  approved: "success",
  reopened: "severe",
  returned: "severe",
  removed: "informative",
} as const satisfies Record<ApprovalDocument["state"], string>;

/** Where the approval of a record stands, what was done about it, and what one can do. */
export function ApprovalPanel({
  record,
  said,
  about,
  isOver = false,
  around = {},
}: {
  readonly record: ApprovableRecord;
  /** What the plan says of it itself, which stands there while nobody has handed it in here. */
  readonly said?: string | undefined;
  /** Who decides, in a sentence, where the record names somebody. */
  readonly about?: string | undefined;
  /** Whether nothing is to be decided any more. */
  readonly isOver?: boolean;
  readonly around?: AroundActs;
}) {
  const query = useQuery(approvalOf(record));
  return (
    <Panel title="Approval">
      <Asked query={query}>
        {(approval) => (
          <>
            <div className={styles.state}>
              <Badge appearance="tint" color={colors[approval.state]} size="large">
                {(approval.state === "never-submitted" ? said : undefined) ??
                  approvalWords[approval.state]}
              </Badge>
              {approval.reason !== undefined && <span>{approval.reason}</span>}
            </div>
            {approval.changes.length > 0 && (
              <details className={styles.changes}>
                <summary>
                  {approval.changes.length === 1
                    ? "One thing was changed since"
                    : `${approval.changes.length} things were changed since`}
                </summary>
                <ul>
                  {approval.changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              </details>
            )}
            {about !== undefined && approval.state !== "approved" && (
              <p className={styles.about}>{about}</p>
            )}
            {!isOver && <ApprovalActs record={record} approval={approval} around={around} />}
            <History acts={approval.history} />
          </>
        )}
      </Asked>
    </Panel>
  );
}

type Acts = readonly NonNullable<ApprovalDocument["last"]>[];

function History({ acts }: { readonly acts: Acts }) {
  if (acts.length === 0) return null;
  return (
    <ol aria-label="What was done" className={styles.history}>
      {acts.map(({ action, at, by, onBehalfOf, comment }) => (
        <li key={at}>
          <strong>{by.name}</strong> {actWords[action]}
          {onBehalfOf !== undefined && ` on behalf of ${onBehalfOf.name}`}
          <span className={styles.when}> {instantWords(at)}</span>
          {comment !== undefined && <blockquote className={styles.comment}>{comment}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
