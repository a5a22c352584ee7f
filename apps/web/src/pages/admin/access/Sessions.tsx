import { Button } from "@fluentui/react-components";
import { endSession } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { goToSignIn } from "../../../server/go-to-sign-in.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { askAccessAgain, type Session, sessionsOf } from "./access-queries.ts";
import { agentWords } from "./agent-words.ts";

/** Where somebody is signed in; each session can be ended. */
export function Sessions({ person }: { readonly person: string | undefined }) {
  const sessions = useQuery(sessionsOf(person));
  const [ended, setEnded] = useState<Session>();
  const notice = useDoneNotice();
  const end = async ({ id, isThis, agent }: Session) => {
    await ask(endSession, { path: { session: id } });
    if (isThis) {
      goToSignIn();
      return;
    }
    notice(`The session in ${agentWords(agent)} is ended.`);
    await askAccessAgain();
  };
  return (
    <Panel title="Sessions">
      <Asked query={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>
              {person === undefined
                ? "You came in with a token, which has no session."
                : "They are signed in nowhere."}
            </EmptyState>
          ) : (
            <Table
              caption="Sessions"
              columns={[
                { name: "Where" },
                { name: "From", isMinor: true },
                { name: "Since" },
                { name: "Until", isMinor: true },
                { name: "Acts", isUnseen: true },
              ]}
            >
              {items.map((session) => (
                <tr key={session.id}>
                  <td>
                    {agentWords(session.agent)}
                    {session.isThis && <div className={cells.quiet}>this one</div>}
                  </td>
                  <td className={cells.minor}>{session.address ?? "unknown"}</td>
                  <td>{instantWords(session.createdAt)}</td>
                  <td className={cells.minor}>{instantWords(session.expiresAt)}</td>
                  <td className={cells.number}>
                    <Button
                      size="small"
                      aria-label={`End the session in ${agentWords(session.agent)}`}
                      onClick={() => setEnded(session)}
                    >
                      End
                    </Button>
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
      {ended !== undefined && (
        <ActDialog
          title={`End the session in ${agentWords(ended.agent)}?`}
          verb="End it"
          act={() => end(ended)}
          close={() => setEnded(undefined)}
        >
          <p>
            {ended.isThis
              ? "It is this one: you are signed out here at once."
              : "It is over from the next request on. Whoever is there can sign in again; what they entered is kept in that browser."}
          </p>
        </ActDialog>
      )}
    </Panel>
  );
}
