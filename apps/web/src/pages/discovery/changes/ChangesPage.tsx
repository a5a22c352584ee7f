import { Button, Field, Select, ToggleButton } from "@fluentui/react-components";
import { EdgeChange } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { MomentField } from "../../../fields/MomentField.tsx";
import { WindowFields } from "../../../components/observed-window/WindowFields.tsx";
import { completePlan } from "../../../queries/complete-plan.ts";
import { windowOf } from "../../../components/observed-window/window-view.ts";
import { type Difference, observedDifference, observersIn } from "../../../queries/observed.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { namesOf } from "../end-words.ts";
import styles from "./ChangesPage.module.css";
import { ChangeRows } from "./ChangeRows.tsx";
import { kindWords } from "./change-words.ts";
import type { ChangesView } from "./changes-view.ts";

const route = getRouteApi("/discovery/changes");

const atFirst = 100;
/** More the server does not tell at once. */
const most = 1000;

/** What is otherwise on the network in one window than in an earlier one. */
export function ChangesPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const [limit, setLimit] = useState(atFirst);
  const { span = "day", from, until, beforeFrom, beforeUntil, change } = view;
  const window = from === undefined ? { span } : { from, until };
  const before = { from: beforeFrom, until: beforeUntil };
  const plan = useQuery(completePlan);
  const observers = useQuery(observersIn(window));
  const query = useQuery({
    ...observedDifference({ after: window, before, change, limit }),
    placeholderData: (last) => last,
  });
  const look = (next: ChangesView) => {
    setLimit(atFirst);
    void navigate({ search: next });
  };
  return (
    <>
      <PageHeading
        title="What changed"
        above={
          <AppLink to="/discovery" search={windowOf(view)}>
            Discovery
          </AppLink>
        }
        about="Which connections are new, gone, failing, working again, or used much more or less than in an earlier time, with who saw them and whether anybody watched."
      />
      <div className={styles.controls} role="group" aria-label="What is compared">
        <WindowFields
          label="In"
          view={window}
          standard="day"
          choose={(next) => look({ ...next, change })}
        />
        <Earlier
          key={`${beforeFrom} ${beforeUntil}`}
          view={view}
          choose={(next) => look({ ...view, ...next })}
        />
      </div>
      <Asked query={plan} waiting="Reading the plan">
        {({ plan: complete }) => (
          <Asked query={query} waiting="Comparing" room="page">
            {(found) => (
              <>
                <p role="status">{comparedWords(found)}</p>
                <div className={styles.kinds} role="group" aria-label="Kinds of change">
                  {EdgeChange.options.map((kind) => (
                    <ToggleButton
                      key={kind}
                      size="small"
                      checked={change === kind}
                      onClick={() => look({ ...view, change: change === kind ? undefined : kind })}
                    >
                      {kindWords[kind]}: {found.counts[kind] ?? 0}
                    </ToggleButton>
                  ))}
                </div>
                <Panel
                  title={change === undefined ? "Changed connections" : kindWords[change]}
                  aside={String(found.total)}
                  isBehind={query.isPlaceholderData}
                >
                  {found.total === 0 ? (
                    <EmptyState>
                      Nothing changed that anybody saw. Where nobody observed either time, nothing
                      can: <AppLink to="/discovery">Discovery</AppLink> says who observes.
                    </EmptyState>
                  ) : (
                    <>
                      <ChangeRows
                        difference={found}
                        names={namesOf(complete.elements)}
                        observers={observers.data ?? new Map()}
                        window={window}
                      />
                      {found.next !== undefined && limit < most && (
                        <Button
                          appearance="subtle"
                          onClick={() => setLimit(Math.min(most, limit * 2))}
                        >
                          Show more of {found.total}
                        </Button>
                      )}
                      {found.next !== undefined && limit >= most && (
                        <p>{`The ${most} used most are shown, of ${found.total}.`}</p>
                      )}
                    </>
                  )}
                </Panel>
              </>
            )}
          </Asked>
        )}
      </Asked>
    </>
  );
}

/** The earlier window: just before the other one, or from one instant until another. */
function Earlier({
  view,
  choose,
}: {
  readonly view: ChangesView;
  readonly choose: (before: Pick<ChangesView, "beforeFrom" | "beforeUntil">) => void;
}) {
  const isChosen = view.beforeFrom !== undefined || view.beforeUntil !== undefined;
  const [isOpen, setIsOpen] = useState(isChosen);
  const [from, setFrom] = useState(view.beforeFrom);
  const [until, setUntil] = useState(view.beforeUntil);
  const isWhole = from !== undefined && until !== undefined && from < until;
  return (
    <>
      <Field label="Against">
        <Select
          value={isOpen ? "chosen" : "before"}
          onChange={(_, { value }) => {
            setIsOpen(value === "chosen");
            if (value === "before") choose({ beforeFrom: undefined, beforeUntil: undefined });
          }}
        >
          <option value="before">as long just before</option>
          <option value="chosen">from … until …</option>
        </Select>
      </Field>
      {isOpen && (
        <form
          className={styles.controls}
          aria-label="Against: from until"
          onSubmit={(event) => {
            event.preventDefault();
            if (isWhole) choose({ beforeFrom: from, beforeUntil: until });
          }}
        >
          <MomentField label="Against, from" value={from} onChange={setFrom} />
          <MomentField label="Against, until" value={until} onChange={setUntil} />
          <Button type="submit" disabledFocusable={!isWhole}>
            Compare
          </Button>
        </form>
      )}
    </>
  );
}

function comparedWords({ before, after }: Difference): string {
  const words = ({ from, until }: Difference["before"]) =>
    `${instantWords(from)} until ${instantWords(until)}`;
  return `${words(after)}, against ${words(before)}; counted by the ${after.grain}.`;
}
