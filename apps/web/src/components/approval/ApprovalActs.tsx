import {
  type ApprovalDocument,
  approve,
  getApproval,
  returnForRevision,
  submitForApproval,
  withdrawSubmission,
} from "@mainstay/api";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isAllKept, useKeptText } from "../../drafts/use-kept.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { planKey } from "../../queries/plan-query.ts";
import { waitingApprovals } from "../../queries/waiting-approvals.ts";
import { queryClient } from "../../server/query-client.ts";
import { noteOwnRevision } from "../../server/revision-stream.ts";
import { ask } from "../../server/server.ts";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { InPlaceOf } from "./InPlaceOf.tsx";
import type { ApprovableRecord } from "./approval-query.ts";
import styles from "./ApprovalPanel.module.css";

export type ApprovalActName = "submit" | "withdraw" | "approve" | "return";

/** What a page does before and after; before may say that it is not to be done after all. */
export type AroundActs = {
  /** Makes the record as it is to be handed in; false where it is not ready, which the page then says. */
  readonly beforeSubmit?: () => Promise<boolean>;
  /** Writes into the plan what follows from the decision. */
  readonly after?: (act: ApprovalActName, approval: ApprovalDocument) => Promise<void>;
  /** Why it cannot be handed in yet. */
  readonly notReady?: string | undefined;
  /** Who alone decides about it, an id of the people of the plan, where it names somebody; left out where a role decides. */
  readonly approver?: { readonly id: string | undefined };
  /** Whether one may hand it in; left out where whoever edits anything may. */
  readonly mayEdit?: boolean;
};

/** The buttons for what one may do about the approval of a record now. */
export function ApprovalActs({
  record,
  approval,
  around,
}: {
  readonly record: ApprovableRecord;
  readonly approval: ApprovalDocument;
  readonly around: AroundActs;
}) {
  const { data: account } = useQuery(ownAccount);
  const rights = useDecisionRight(record);
  const [chosen, choose] = useState<string>();
  const holder = rights.onBehalfOf.find(({ id }) => id === chosen) ?? rights.onBehalfOf[0];
  const [comment, setComment, typed] = useKeptText(`comment/${record.collection}/${record.id}`);
  const act = useMutation({
    mutationFn: (name: ApprovalActName) =>
      perform(name, { record, approval, comment, holder, around }),
    onSuccess: typed.forget,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [planKey, "approval"] }),
  });
  const { state } = approval;
  const mayEdit = around.mayEdit ?? account?.permissions.includes("plan:edit-own") ?? false;
  const mayDecide = rights.mayDecide || isDecider(account, around.approver);
  const acts: readonly { name: ApprovalActName; words: string; isOffered: boolean }[] = [
    { name: "approve", words: "Approve", isOffered: mayDecide && state === "submitted" },
    {
      name: "return",
      words: state === "submitted" ? "Return with a comment" : "Take the approval back",
      isOffered: mayDecide && (state === "submitted" || state === "approved"),
    },
    {
      name: "submit",
      words: state === "never-submitted" ? "Hand in for approval" : "Hand in again",
      isOffered: mayEdit && state !== "submitted" && state !== "approved" && state !== "removed",
    },
    { name: "withdraw", words: "Take it back", isOffered: mayEdit && state === "submitted" },
  ];
  const offered = acts.filter(({ isOffered }) => isOffered);
  if (offered.length === 0) return null;
  return (
    <>
      {holder !== undefined && (
        <InPlaceOf
          collection={record.collection}
          holders={rights.onBehalfOf}
          holder={holder}
          choose={choose}
        />
      )}
      <Field
        label="Comment"
        hint={
          offered.some(({ name }) => name === "return") ? "Needed to return something" : undefined
        }
      >
        <Textarea
          value={comment}
          resize="vertical"
          onChange={(_, { value }) => setComment(value)}
        />
      </Field>
      {around.notReady !== undefined && offered.some(({ name }) => name === "submit") && (
        <p>{around.notReady}</p>
      )}
      <div className={styles.acts}>
        {offered.map(({ name, words }, at) => (
          <Button
            key={name}
            appearance={at === 0 ? "primary" : "secondary"}
            disabled={
              act.isPending ||
              (name === "return" && comment.trim() === "") ||
              (name === "submit" && around.notReady !== undefined)
            }
            onClick={() => act.mutate(name)}
          >
            {words}
          </Button>
        ))}
      </div>
      {act.error !== null && <ProblemMessage error={act.error} isKept={isAllKept([typed])} />}
    </>
  );
}

type Account = {
  readonly person?: string | undefined;
  readonly permissions: readonly string[];
};

function isDecider(account: Account | undefined, approver: AroundActs["approver"]): boolean {
  if (account === undefined) return false;
  if (approver === undefined) return account.permissions.includes("plan:approve");
  return account.person !== undefined && account.person === approver.id;
}

type Somebody = { readonly id: string; readonly name: string };

/** In whose place one decides, where it is not by one's own right. */
type DecisionRight = { readonly mayDecide: boolean; readonly onBehalfOf: readonly Somebody[] };

function useDecisionRight({ collection, id }: ApprovableRecord): DecisionRight {
  const { data } = useQuery(waitingApprovals);
  const waiting = data?.items.find(
    (item) => item.collection === collection && item.id === id && item.wants === "approval",
  );
  return { mayDecide: waiting !== undefined, onBehalfOf: waiting?.onBehalfOf ?? [] };
}

type Performing = {
  readonly record: ApprovableRecord;
  readonly approval: ApprovalDocument;
  readonly comment: string;
  readonly holder: Somebody | undefined;
  readonly around: AroundActs;
};

async function perform(
  name: ApprovalActName,
  { record, approval, comment, holder, around }: Performing,
): Promise<void> {
  if (name === "submit" && (await around.beforeSubmit?.()) === false) return;
  // What is handed in was just made by whoever hands it in; what is decided on is what they looked at.
  const { hash } = name === "submit" ? await ask(getApproval, { path: record }) : approval;
  if (hash === undefined) return;
  const text = comment.trim();
  const said = text === "" ? {} : { comment: text };
  const behalf = holder === undefined ? {} : { onBehalfOf: holder.id };
  const decided = await send(name, { record, hash, said, behalf, text });
  await around.after?.(name, decided);
}

type Sent = {
  readonly record: ApprovableRecord;
  readonly hash: string;
  readonly said: { readonly comment?: string };
  readonly behalf: { readonly onBehalfOf?: string };
  readonly text: string;
};

function send(
  name: ApprovalActName,
  { record: path, hash, said, behalf, text }: Sent,
): Promise<ApprovalDocument> {
  switch (name) {
    case "submit":
      return ask(submitForApproval, { path, body: { hash, ...said } });
    case "withdraw":
      return ask(withdrawSubmission, { path, body: { hash, ...said } });
    case "approve":
      return decide(ask(approve, { path, body: { hash, ...said, ...behalf } }));
    case "return":
      return decide(ask(returnForRevision, { path, body: { hash, comment: text, ...behalf } }));
  }
}

/** What the plan then notes of the decision is no change by somebody else. */
async function decide(
  sent: Promise<ApprovalDocument & { readonly revision?: number | undefined }>,
): Promise<ApprovalDocument> {
  const { revision, ...decided } = await sent;
  if (revision !== undefined) noteOwnRevision(revision);
  return decided;
}
