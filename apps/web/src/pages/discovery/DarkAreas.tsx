import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import type { DarkArea } from "../../queries/observed.ts";
import { AnswersGiven } from "./AnswersGiven.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";
import { LeaningAnswer } from "./LeaningAnswer.tsx";
import type { LeantOn } from "./leaning-choice.ts";
import { ownWords } from "./own-words.ts";

/** What everything leans on and nobody draws: the servers, who does not declare it, and whether there is a second one; to be answered. */
export function DarkAreas({
  darkAreas,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly darkAreas: readonly DarkArea[];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  if (darkAreas.length === 0) return null;
  const asked = darkAreas.filter(({ isAsked }) => isAsked).length;
  return (
    <Panel title="Dark areas" aside={`${asked} of ${darkAreas.length} asked`} isBehind={isBehind}>
      <StackedTable
        caption="What everything leans on"
        rows={darkAreas}
        keyOf={({ id }) => id}
        columns={[
          {
            name: "Area",
            cell: ({ title, answers }) => (
              <>
                {title}
                <AnswersGiven answers={answers} />
              </>
            ),
          },
          { name: "Servers", cell: (area) => <Servers area={area} names={names} /> },
          {
            name: "Lean on it",
            isNumber: true,
            cell: ({ leaning, others }) => leaning.length + others,
          },
          {
            name: "Do not declare it",
            isMinor: true,
            cell: ({ silent }) => someOf(silent.map(names), 3),
          },
          { name: "Stop with it", isNumber: true, cell: ({ reaches }) => reaches.length },
          {
            name: "Answer",
            isUnseen: true,
            cell: (area) =>
              mayAnswer &&
              area.isAsked && (
                <LeaningAnswer
                  leantOn={leantOnOf(area)}
                  about="dark-area"
                  to={{ name: area.id, elements: [], by: null }}
                  names={names}
                  justAnswered={justAnswered}
                />
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Servers({ area, names }: { readonly area: DarkArea; readonly names: NamesOf }) {
  const { servers, isSingle, isUnwatched } = area;
  const named = servers.map(({ end, told }) => {
    const toldTo = told === 0 ? "" : `${told} only told to use it`;
    const why = [ownWords(end), toldTo].filter((words) => words !== "").join(", ");
    return `${endWords(end, names)}${why === "" ? "" : ` (${why})`}`;
  });
  return (
    <>
      {someOf(named, 3)}
      {isSingle && <div className={cells.quiet}>alone: there is no second one</div>}
      {isUnwatched && (
        <div className={cells.quiet}>
          {servers.length === 0
            ? "nothing was seen: UDP was not watched"
            : "maybe others: UDP was not watched"}
        </div>
      )}
    </>
  );
}

function leantOnOf({ id, title, servers, anyDoes, silent }: DarkArea): LeantOn {
  const ends = servers.map(({ end }) => end);
  const note = `Seen to use ${title} on ${someOf(
    ends.map(({ name }) => name),
    3,
  )}`;
  return {
    key: `dark-area ${id}`,
    title,
    kind: "infrastructure",
    servers: servers.map(({ end, users }) => ({ end, users })),
    anyDoes,
    silent,
    note,
  };
}
