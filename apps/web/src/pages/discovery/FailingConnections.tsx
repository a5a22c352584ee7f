import type { Failing } from "../../queries/observed.ts";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import { AnswerButton } from "./AnswerButton.tsx";
import styles from "./DiscoveryPage.module.css";
import { End } from "./End.tsx";
import { endWords, type NamesOf, portWords, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

const howWords = {
  refused: "refused",
  "timed-out": "timed out",
  blocked: "blocked",
  failed: "failed",
};
const failures = ["refused", "timed-out", "blocked", "failed"] as const;

/** The connections that fail: how often of how many, in which way, and what stands on them. */
export function FailingConnections({
  failing,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly failing: readonly Failing[];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  const asked = failing.filter(({ answer }) => answer === null);
  if (asked.length === 0) return null;
  return (
    <Panel title="Failing connections" aside={String(asked.length)} isBehind={isBehind}>
      <MoreRows things={asked}>
        {(shown) => (
          <Table
            caption="Connections that fail"
            narrow="stacked"
            columns={[
              { name: "From" },
              { name: "To" },
              { name: "Port" },
              { name: "Failed", isNumber: true },
              { name: "How", isMinor: true },
              { name: "Stands under", isMinor: true },
              { name: "Answer", isUnseen: true },
            ]}
          >
            {shown.map((one) => {
              const key = `failing ${one.from.name} ${one.to.name} ${one.port.port}`;
              return (
                <tr key={key}>
                  <td>
                    <End end={one.from} names={names} />
                  </td>
                  <td>
                    <End end={one.to} names={names} />
                  </td>
                  <td>{portWords([one.port])}</td>
                  <td className={cells.number}>
                    {one.port.failed}{" "}
                    {one.everSucceeded ? `(${Math.round(one.share * 100)} %)` : "(all)"}
                  </td>
                  <td className={cells.minor}>
                    {failures
                      .filter((how) => (one.port.outcomes[how] ?? 0) > 0)
                      .map((how) => `${one.port.outcomes[how]} ${howWords[how]}`)
                      .join(", ")}
                  </td>
                  <td className={cells.minor}>{someOf(one.functions.map(names), 2)}</td>
                  <td>
                    {mayAnswer && (
                      <div className={styles.acts}>
                        <AnswerButton
                          verb="Explain"
                          what={`${endWords(one.from, names)} to ${endWords(one.to, names)} failing`}
                          about="failing"
                          isAnswered={justAnswered.has(key)}
                          answered={() => justAnswered.add(key)}
                          from={one.from}
                          to={one.to}
                          port={one.port.port}
                          names={names}
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
    </Panel>
  );
}
