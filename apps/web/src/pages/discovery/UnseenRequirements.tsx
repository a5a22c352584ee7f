import { instantWords } from "../../components/instant-words.ts";
import type { Unseen } from "../../queries/observed.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import { AnswerButton } from "./AnswerButton.tsx";
import styles from "./DiscoveryPage.module.css";
import type { NamesOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";
import { TakeOutButton } from "./TakeOutButton.tsx";

/** The requirements of which nothing was seen although somebody looked, and who for how long. */
export function UnseenRequirements({
  unseen,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly unseen: readonly Unseen[];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  const asked = unseen.filter(({ standsBy, answer }) => !standsBy && answer === null);
  if (asked.length === 0) return null;
  return (
    <Panel title="Declared, but not seen" aside={String(asked.length)} isBehind={isBehind}>
      <MoreRows things={asked}>
        {(shown) => (
          <StackedTable
            caption="Requirements that nobody saw"
            rows={shown}
            keyOf={unseenKey}
            columns={[
              {
                name: "Element",
                cell: ({ element }) => (
                  <AppLink to="/elements/$id" params={{ id: element }}>
                    {names(element)}
                  </AppLink>
                ),
              },
              {
                name: "Needs",
                cell: ({ target }) => (
                  <AppLink to="/elements/$id" params={{ id: target }}>
                    {names(target)}
                  </AppLink>
                ),
              },
              { name: "Looked for", isMinor: true, cell: lookedWords },
              {
                name: "Answer",
                isUnseen: true,
                cell: (one) =>
                  mayAnswer && (
                    <div className={styles.acts}>
                      <AnswerButton
                        verb="Explain"
                        what={`${names(one.element)} needs ${names(one.target)}`}
                        about="unseen"
                        isAnswered={justAnswered.has(unseenKey(one))}
                        answered={() => justAnswered.add(unseenKey(one))}
                        from={endOf(one.element)}
                        to={endOf(one.target)}
                        names={names}
                      />
                      <TakeOutButton
                        unseen={one}
                        names={names}
                        isAnswered={justAnswered.has(unseenKey(one))}
                        answered={() => justAnswered.add(unseenKey(one))}
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

function unseenKey({ element, target }: Unseen): string {
  return `unseen ${element} ${target}`;
}

function lookedWords({ lookedFor, unwatched, mayBeLeftOut }: Unseen): string {
  const from = lookedFor.map((watch) => watch.from).toSorted()[0] ?? "";
  const to =
    lookedFor
      .map((watch) => watch.to)
      .toSorted()
      .at(-1) ?? "";
  const shares = lookedFor.map(({ share }) => share).filter((share) => share !== null);
  const coverage =
    shares.length === 0
      ? "coverage unknown"
      : `at least ${Math.round(Math.min(...shares) * 100)} % of connections seen`;
  return `${instantWords(from)} to ${instantWords(to)} by ${lookedFor.map(({ vantage }) => vantage).join(", ")}; ${coverage}${transportWords(lookedFor)}${unwatchedWords(unwatched)}${mayBeLeftOut ? "; it may be among the seldom used connections that are not compared" : ""}`;
}

function transportWords(lookedFor: Unseen["lookedFor"]): string {
  const isTcpAlone = lookedFor.every(
    ({ transports }) => transports !== null && !transports.includes("udp"),
  );
  return isTcpAlone ? " over TCP; UDP was not watched" : "";
}

/** When none of those who looked did: what was not seen then may still be used. */
function unwatchedWords(gaps: Unseen["unwatched"]): string {
  const [longest] = gaps.toSorted((one, other) => other.minutes - one.minutes);
  if (longest === undefined) return "";
  const minutes = gaps.reduce((sum, gap) => sum + gap.minutes, 0);
  return `; nobody watched for ${minutes} minutes of it, the longest from ${instantWords(longest.from)} to ${instantWords(longest.to)}`;
}

function endOf(id: string) {
  return { name: id, elements: [id], by: null };
}
