import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { counted } from "../../components/counted.ts";
import type { Surprise } from "../../queries/observed.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
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
  isPart = false,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly surprises: readonly Surprise[];
  /** Whether these are some of them, so that none says nothing of the plan. */
  readonly isPart?: boolean;
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  const [confirmed, setConfirmed] = useState<Surprise>();
  const asked = surprises.filter(({ ports }) => ports.length > 0);
  if (isPart && surprises.length === 0 && confirmed === undefined) return null;
  return (
    <Panel
      title="Surprise connections"
      aside={`${asked.length} asked, ${surprises.length - asked.length} answered`}
      isBehind={isBehind}
    >
      <AnsweredAsWhole surprises={surprises} />
      {asked.length === 0 ? (
        <EmptyState>
          The plan declares every connection that was seen, or somebody answered.
        </EmptyState>
      ) : (
        <MoreRows things={asked}>
          {(shown) => (
            <StackedTable
              caption="Connections that the plan does not declare"
              rows={shown}
              keyOf={surpriseKey}
              columns={[
                {
                  name: "From",
                  cell: ({ from, ports }) => (
                    <>
                      <End end={from} names={names} />
                      <By processes={[...new Set(ports.flatMap((port) => port.clientProcesses))]} />
                    </>
                  ),
                },
                {
                  name: "To",
                  cell: ({ to, declared }) => (
                    <>
                      <End end={to} names={names} />
                      {declared === "reversed" && (
                        <div className={cells.quiet}>the plan has it the other way round</div>
                      )}
                    </>
                  ),
                },
                { name: "Port", cell: ({ ports }) => portWords(ports) },
                {
                  name: "Connections",
                  isNumber: true,
                  cell: ({ ports }) => ports.reduce((sum, { connections }) => sum + connections, 0),
                },
                {
                  name: "Stands under",
                  isMinor: true,
                  cell: ({ functions }) => someOf(functions.map(names), 2),
                },
                {
                  name: "Answer",
                  isUnseen: true,
                  cell: (one) =>
                    mayAnswer && (
                      <div className={styles.acts}>
                        <Button
                          size="small"
                          aria-label={`Confirm ${pairWords(one, names)}`}
                          disabledFocusable={justAnswered.has(surpriseKey(one))}
                          onClick={() => setConfirmed(one)}
                        >
                          Confirm
                        </Button>
                        <AnswerButton
                          verb="Explain or reject"
                          what={pairWords(one, names)}
                          about="surprise"
                          isAnswered={justAnswered.has(surpriseKey(one))}
                          answered={() => justAnswered.add(surpriseKey(one))}
                          from={one.from}
                          to={one.to}
                          names={names}
                        />
                      </div>
                    ),
                },
              ]}
            />
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

function By({ processes }: { readonly processes: readonly string[] }) {
  return processes.length > 0 && <div className={cells.quiet}>by {someOf(processes, 2)}</div>;
}

function pairWords({ from, to }: Surprise, names: NamesOf): string {
  return `${endWords(from, names)} to ${endWords(to, names)}`;
}

/** What was said of dark areas and third parties, and how many connections that answers, so that nobody is asked about each. */
function AnsweredAsWhole({ surprises }: { readonly surprises: readonly Surprise[] }) {
  const given = surprises.flatMap(({ answers }) =>
    answers.filter(({ about }) => about !== "surprise"),
  );
  return [...Map.groupBy(given, ({ id }) => id)].map(([id, [answer, ...others]]) =>
    answer === undefined ? null : (
      <p key={id} className={cells.quiet}>
        {counted(1 + others.length, "connection is", "connections are")} answered by what was said
        of a {answer.about === "third-party" ? "third party" : "dark area"}: {answer.verdict},{" "}
        {answer.reason}
      </p>
    ),
  );
}

function surpriseKey({ from, to }: Surprise): string {
  return `surprise ${from.name} ${to.name}`;
}
