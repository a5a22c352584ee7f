import type { Failing } from "../../queries/observed.ts";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
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
          <StackedTable
            caption="Connections that fail"
            rows={shown}
            keyOf={failingKey}
            columns={[
              { name: "From", cell: ({ from }) => <End end={from} names={names} /> },
              { name: "To", cell: ({ to }) => <End end={to} names={names} /> },
              { name: "Port", cell: ({ port }) => portWords([port]) },
              {
                name: "Failed",
                isNumber: true,
                cell: ({ port, everSucceeded, share }) =>
                  `${port.failed} ${everSucceeded ? `(${Math.round(share * 100)} %)` : "(all)"}`,
              },
              { name: "By the plan", isMinor: true, cell: planWords },
              {
                name: "How",
                isMinor: true,
                cell: ({ port }) =>
                  failures
                    .filter((how) => (port.outcomes[how] ?? 0) > 0)
                    .map((how) => `${port.outcomes[how]} ${howWords[how]}`)
                    .join(", "),
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
                      <AnswerButton
                        verb="Explain"
                        what={`${endWords(one.from, names)} to ${endWords(one.to, names)} failing`}
                        about="failing"
                        isAnswered={justAnswered.has(failingKey(one))}
                        answered={() => justAnswered.add(failingKey(one))}
                        from={one.from}
                        to={one.to}
                        port={one.port.port}
                        names={names}
                      />
                    </div>
                  ),
              },
            ]}
          />
        )}
      </MoreRows>
    </Panel>
  );
}

/** How the plan knows it: what it would be, if it went through. */
function planWords({ from, to, scope, declared }: Failing): string {
  if (declared === "direct") return "declared";
  if (declared === "implied") return "declared, by a way through others";
  if (declared === "reversed") return "would be a surprise: declared the other way round";
  if (from.elements.length + to.elements.length === 0) return "between machines in no element";
  return `would be a surprise${scope === "third-party" ? " to a third party" : ""}: not declared`;
}

function failingKey({ from, to, port }: Failing): string {
  return `failing ${from.name} ${to.name} ${port.port}`;
}
