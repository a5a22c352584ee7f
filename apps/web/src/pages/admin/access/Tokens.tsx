import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type Permission, revokeToken } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { permissionWords } from "../permission-words.ts";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { askAccessAgain, type Token, tokensOf } from "./access-queries.ts";
import { TokenDialog } from "./TokenDialog.tsx";
import { tokenState, usedWords } from "./token-state.ts";

/** The API tokens of somebody; one's own can be made here, too. */
export function Tokens({
  person,
  own,
}: {
  /** Whose, if not one's own. */
  readonly person: string | undefined;
  readonly own: readonly Permission[];
}) {
  const tokens = useQuery(tokensOf(person));
  const [isMaking, setIsMaking] = useState(false);
  const [revoked, setRevoked] = useState<Token>();
  const notice = useDoneNotice();
  const revoke = async ({ id, name }: Token) => {
    await ask(revokeToken, { path: { token: id } });
    notice(`The token ${name} is revoked.`);
    await askAccessAgain();
  };
  const now = new Date();
  return (
    <Panel
      title="API tokens"
      aside={
        person === undefined && (
          <Button icon={<AddRegular />} onClick={() => setIsMaking(true)}>
            Make a token
          </Button>
        )
      }
    >
      <Asked query={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>
              {person === undefined
                ? "You have no tokens. With one a program comes in as you: make one for each program, with no more than it needs, so that each can be revoked by itself."
                : "They have no tokens."}
            </EmptyState>
          ) : (
            <Table
              caption="API tokens"
              columns={[
                { name: "Name" },
                { name: "May", isMinor: true },
                { name: "Works" },
                { name: "Last used", isMinor: true },
                { name: "Acts", isUnseen: true },
              ]}
            >
              {items.map((token) => {
                const { works, words } = tokenState(token, now);
                return (
                  <tr key={token.id}>
                    <td>{token.name}</td>
                    <td className={cells.minor}>
                      {token.scopes.map((scope) => permissionWords[scope]).join("; ")}
                      {token.observer !== undefined && observerWords(token.observer)}
                    </td>
                    <td className={works ? undefined : cells.quiet}>{words}</td>
                    <td className={cells.minor}>{usedWords(token)}</td>
                    <td className={cells.number}>
                      {works && (
                        <Button
                          size="small"
                          aria-label={`Revoke ${token.name}`}
                          onClick={() => setRevoked(token)}
                        >
                          Revoke
                        </Button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </Table>
          )
        }
      </Asked>
      {isMaking && <TokenDialog own={own} close={() => setIsMaking(false)} />}
      {revoked !== undefined && (
        <ActDialog
          title={`Revoke ${revoked.name}?`}
          verb="Revoke"
          act={() => revoke(revoked)}
          close={() => setRevoked(undefined)}
        >
          <p>
            The program that uses it is turned away from the next request on. A revoked token never
            works again; another can be made.
          </p>
        </ActDialog>
      )}
    </Panel>
  );
}

function observerWords(observer: string): string {
  return observer === "*" ? "; for any observer" : `; for the observer ${observer} alone`;
}
