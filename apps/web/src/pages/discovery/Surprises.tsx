import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Surprise } from "../../queries/observed.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import { AnswerButton } from "./AnswerButton.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import styles from "./DiscoveryPage.module.css";
import { End } from "./End.tsx";
import { endWords, type NamesOf, portWords, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

/** The connections that nobody declared, to confirm, explain or reject. */
export function Surprises({
  surprises,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly surprises: readonly Surprise[];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  const [confirmed, setConfirmed] = useState<Surprise>();
  const asked = surprises.filter(({ ports }) => ports.length > 0);
  return (
    <Panel
      title="Surprise connections"
      aside={`${asked.length} asked, ${surprises.length - asked.length} answered`}
      isBehind={isBehind}
    >
      {asked.length === 0 ? (
        <EmptyState>
          The plan declares every connection that was seen, or somebody answered.
        </EmptyState>
      ) : (
        <MoreRows things={asked}>
          {(shown) => (
            <Table
              caption="Connections that the plan does not declare"
              narrow="stacked"
              columns={[
                { name: "From" },
                { name: "To" },
                { name: "Port" },
                { name: "Connections", isNumber: true },
                { name: "Stands under", isMinor: true },
                { name: "Answer", isUnseen: true },
              ]}
            >
              {shown.map((surprise) => {
                const { from, to, ports, functions, declared } = surprise;
                const processes = [...new Set(ports.flatMap((port) => port.clientProcesses))];
                const key = surpriseKey(surprise);
                const pair = `${endWords(from, names)} to ${endWords(to, names)}`;
                return (
                  <tr key={key}>
                    <td>
                      <End end={from} names={names} />
                      {processes.length > 0 && (
                        <div className={cells.quiet}>by {someOf(processes, 2)}</div>
                      )}
                    </td>
                    <td>
                      <End end={to} names={names} />
                      {declared === "reversed" && (
                        <div className={cells.quiet}>the plan has it the other way round</div>
                      )}
                    </td>
                    <td>{portWords(ports)}</td>
                    <td className={cells.number}>
                      {ports.reduce((sum, { connections }) => sum + connections, 0)}
                    </td>
                    <td className={cells.minor}>{someOf(functions.map(names), 2)}</td>
                    <td>
                      {mayAnswer && (
                        <div className={styles.acts}>
                          <Button
                            size="small"
                            aria-label={`Confirm ${pair}`}
                            disabledFocusable={justAnswered.has(key)}
                            onClick={() => setConfirmed(surprise)}
                          >
                            Confirm
                          </Button>
                          <AnswerButton
                            verb="Explain or reject"
                            what={pair}
                            about="surprise"
                            isAnswered={justAnswered.has(key)}
                            answered={() => justAnswered.add(key)}
                            {...{ from, to, names }}
                          />
                        </div>
                      )}
                    </td>
                  </tr>
                );
              })}
            </Table>
          )}
        </MoreRows>
      )}
      {confirmed !== undefined && (
        <ConfirmDialog
          surprise={confirmed}
          names={names}
          saved={() => justAnswered.add(surpriseKey(confirmed))}
          close={() => setConfirmed(undefined)}
        />
      )}
    </Panel>
  );
}

function surpriseKey({ from, to }: Surprise): string {
  return `surprise ${from.name} ${to.name}`;
}
