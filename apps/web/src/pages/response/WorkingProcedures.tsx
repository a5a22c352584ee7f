import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ResponseDocument } from "@mainstay/api";
import { type JournalEntry, standingEntries } from "@mainstay/plan";
import { instantWords } from "../../components/instant-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import type { Act } from "./act.ts";
import { BeginButton } from "./BeginButton.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./IncidentPage.module.css";

type Procedure = ResponseDocument["procedures"][number];

const looks = {
  works: { Icon: CheckmarkCircleRegular, words: "works", className: styles.works },
  hindered: { Icon: WarningRegular, words: "works in part", className: styles.near },
  unusable: { Icon: DismissCircleRegular, words: "cannot be used", className: styles.missed },
} as const;

const lackWords = {
  need: "needs",
  copies: "can only be read in",
  channels: "reaches people only over",
} as const;

/** Which procedures and call trees can be used now, first those that are for what is lost. */
export function WorkingProcedures({
  response,
  entries,
  act,
}: {
  readonly response: ResponseDocument;
  /** The journal, with what waits for the server. */
  readonly entries: readonly JournalEntry[];
  readonly act: Act | undefined;
}) {
  const { procedures } = response;
  const own = procedures.filter(({ scenarios }) => scenarios.length > 0);
  const others = procedures.filter(({ scenarios }) => scenarios.length === 0);
  return (
    <Panel title="Procedures that work" aside={worksWords(procedures)}>
      {procedures.length === 0 && (
        <EmptyState>The plan has no procedures and call trees yet.</EmptyState>
      )}
      <Procedures
        label="For what is lost"
        procedures={own}
        response={response}
        entries={entries}
        act={act}
      />
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>{others.length} for something else</summary>
          <Procedures
            label="For something else"
            procedures={others}
            response={response}
            entries={entries}
            act={act}
          />
        </details>
      )}
    </Panel>
  );
}

function Procedures({
  label,
  procedures,
  response: { names },
  entries,
  act,
}: {
  readonly label: string;
  readonly procedures: readonly Procedure[];
  readonly response: ResponseDocument;
  readonly entries: readonly JournalEntry[];
  readonly act: Act | undefined;
}) {
  if (procedures.length === 0) return null;
  const nameOf = (id: string) => names[id] ?? id;
  const written = new Set(
    standingEntries(entries, "activated").map(({ what }) => addressOf(what.procedure)),
  );
  return (
    <ul className={styles.list} aria-label={label}>
      {procedures.map((procedure) => {
        const { Icon, words, className } = looks[procedure.standing];
        const isNew = procedure.begun === null && !written.has(addressOf(procedure));
        return (
          <li key={addressOf(procedure)} className={styles.item}>
            <div className={styles.line}>
              <RecordLink record={addressOf(procedure)}>{procedure.name}</RecordLink>
              <span className={`${styles.standing} ${className}`}>
                <Icon aria-hidden /> {words}
              </span>
            </div>
            {procedure.begun !== null && <div>Goes on since {instantWords(procedure.begun)}.</div>}
            {reasons(procedure, nameOf).map((reason) => (
              <div key={reason} className={styles.quiet}>
                {reason}
              </div>
            ))}
            {act !== undefined && isNew && procedure.standing !== "unusable" && (
              <BeginButton procedure={procedure} act={act} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function addressOf({ collection, id }: Pick<Procedure, "collection" | "id">): string {
  return `${collection}/${id}`;
}

function reasons(
  { lacks, steps, standing, until }: Procedure,
  nameOf: (id: string) => string,
): readonly string[] {
  const named = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  return [
    ...lacks.map(({ lacks: what, lost }) => `It ${lackWords[what]} ${named(lost)}: lost.`),
    ...steps.map(
      ({ step, what, lost }) => `Step ${step + 1}, “${what}”, is over ${named(lost)}: lost.`,
    ),
    ...(standing === "unusable" || until === null
      ? []
      : [`Works until ${instantWords(until)} if nothing comes back.`]),
  ];
}

function worksWords(procedures: readonly Procedure[]): string {
  const working = procedures.filter(({ standing }) => standing !== "unusable");
  return `${working.length} of ${procedures.length}`;
}
