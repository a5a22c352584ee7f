import { Button } from "@fluentui/react-components";
import { inviteContributor } from "@mainstay/api";
import type { ImpactAnalysis } from "@mainstay/plan";
import { useMutation, useQuery } from "@tanstack/react-query";
import { contributorsOf } from "../../../queries/contributors.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import styles from "../groups/Group.module.css";
import { InvitationDialog } from "./InvitationDialog.tsx";
import { isInvitable, standingWords } from "./standing-words.ts";

/** Whether each contributor can come in and answer; who may, invites those who cannot. */
export function ContributorList({
  analysis: { id, contributors = [] },
  nameOf,
  save,
}: {
  readonly analysis: ImpactAnalysis;
  readonly nameOf: (person: string) => string;
  /** Brings the list of contributors to the server, which invites only those whom it has. */
  readonly save: () => Promise<boolean>;
}) {
  const { data: known = [] } = useQuery(contributorsOf(id));
  const { data: account } = useQuery(ownAccount);
  const tell = useDoneNotice();
  const invite = useMutation({
    mutationFn: async (person: string) => {
      if (!(await save())) throw new Error("The contributors could not be saved yet.");
      return ask(inviteContributor, { path: { id }, body: { person } });
    },
    onSuccess: ({ name, link, mailedTo }) => {
      if (link !== undefined) return;
      tell(`${name} can answer now${mailedTo === undefined ? "." : ", and is told by mail."}`);
    },
    onSettled: () => queryClient.invalidateQueries(contributorsOf(id)),
  });
  const mayInvite = account?.permissions.includes("contributors:invite") ?? false;
  const standingOf = (person: string) =>
    known.find((one) => one.person === person)?.standing ?? "not-saved";
  return (
    <>
      <ul aria-label="Whether they can answer" className={styles.list}>
        {contributors.map((person) => {
          const standing = standingOf(person);
          return (
            <li key={person} className={styles.row}>
              <span>
                <strong>{nameOf(person)}</strong>{" "}
                <span className={styles.quiet}>
                  {standingWords(standing, { mayInvite })}
                  {person === account?.person && " That is you."}
                </span>
              </span>
              {mayInvite && isInvitable(standing) && (
                <Button
                  size="small"
                  disabled={invite.isPending}
                  aria-label={`Invite ${nameOf(person)}`}
                  onClick={() => invite.mutate(person)}
                >
                  Invite
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {invite.error !== null && <ProblemMessage error={invite.error} />}
      {invite.data?.link !== undefined && (
        <InvitationDialog
          name={invite.data.name}
          link={invite.data.link}
          expiresAt={invite.data.expiresAt ?? ""}
          mailedTo={invite.data.mailedTo}
          close={() => invite.reset()}
        />
      )}
    </>
  );
}
