import type { ThirdParty } from "../../queries/observed.ts";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import { AnswersGiven } from "./AnswersGiven.tsx";
import { End } from "./End.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";
import { LeaningAnswer } from "./LeaningAnswer.tsx";
import type { LeantOn } from "./leaning-choice.ts";
import { MoreRows } from "./MoreRows.tsx";

const known = {
  element: "in the plan",
  name: "by a name that was asked for",
  "reverse-name": "weakly, by reverse name",
  address: "by address alone",
};

/** The third parties that were reached, those under the most critical functions first: to be answered where such a one rests on them. */
export function ThirdParties({
  thirdParties,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly thirdParties: readonly ThirdParty[];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  if (thirdParties.length === 0) return null;
  const asked = thirdParties.filter(({ isAsked }) => isAsked).length;
  return (
    <Panel
      title="Third parties"
      aside={`${asked} of ${thirdParties.length} asked`}
      isBehind={isBehind}
    >
      <MoreRows things={thirdParties}>
        {(shown) => (
          <StackedTable
            caption="Third parties that were reached"
            rows={shown}
            keyOf={({ end }) => end.name}
            columns={[
              {
                name: "Third party",
                cell: ({ end, answers }) => (
                  <>
                    <End end={end} names={names} />
                    <AnswersGiven answers={answers} />
                  </>
                ),
              },
              { name: "Known", isMinor: true, cell: ({ knownBy }) => known[knownBy] },
              {
                name: "Used by",
                cell: ({ users }) =>
                  someOf(
                    users.map((user) => endWords(user, names)),
                    2,
                  ),
              },
              {
                name: "Stands under",
                cell: ({ criticalities }) =>
                  someOf(
                    criticalities.map(({ function: id, criticality }) =>
                      criticality === null ? names(id) : `${names(id)} (${criticality})`,
                    ),
                    2,
                  ),
              },
              {
                name: "Answer",
                isUnseen: true,
                cell: (party) =>
                  mayAnswer &&
                  party.isAsked && (
                    <LeaningAnswer
                      leantOn={leantOnOf(party, names)}
                      about="third-party"
                      to={party.end}
                      names={names}
                      justAnswered={justAnswered}
                    />
                  ),
              },
            ]}
          />
        )}
      </MoreRows>
    </Panel>
  );
}

function leantOnOf({ end, ports, silent }: ThirdParty, names: NamesOf): LeantOn {
  return {
    key: `third-party ${end.name}`,
    title: endWords(end, names),
    kind: "supplier",
    servers: [{ end, users: silent }],
    anyDoes: true,
    silent,
    note: `Seen to use ${end.name} on port ${someOf(ports.map(String), 6)}`,
  };
}
