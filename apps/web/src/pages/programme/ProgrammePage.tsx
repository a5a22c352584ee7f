import { Button } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { AppLink } from "../../ui/AppLink.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Calendar } from "./calendar/Calendar.tsx";
import { SubscribeDialog } from "./calendar/SubscribeDialog.tsx";
import { CoverageMatrix } from "./matrix/CoverageMatrix.tsx";
import styles from "./ProgrammePage.module.css";
import { type ProgrammePart, programmeParts } from "./programme-view.ts";
import { Proposals } from "./proposals/Proposals.tsx";
import { Queue } from "./queue/Queue.tsx";
import { ReadinessList } from "./ReadinessList.tsx";

const route = getRouteApi("/programme");

/** The validation programme: what is due and why, when, what covers what, what to rehearse next, and how ready each function is. */
export function ProgrammePage() {
  const { part = "queue" } = route.useSearch();
  const [isSubscribing, setIsSubscribing] = useState(false);
  const Shown = parts[part];
  return (
    <>
      <PageHeading
        title="Programme"
        about="What is to be rehearsed, trained, gone through and done, and why then."
      >
        <Button icon={<CalendarLtrRegular />} onClick={() => setIsSubscribing(true)}>
          Subscribe in a calendar
        </Button>
      </PageHeading>
      <nav aria-label="Parts of the programme" className={styles.parts}>
        {programmeParts.map((one) => (
          <AppLink
            key={one}
            to="/programme"
            search={one === "queue" ? {} : { part: one }}
            className={one === part ? `${styles.part} ${styles.current}` : (styles.part ?? "")}
            aria-current={one === part ? "page" : undefined}
          >
            {partWords[one]}
          </AppLink>
        ))}
      </nav>
      <Shown />
      {isSubscribing && <SubscribeDialog close={() => setIsSubscribing(false)} />}
    </>
  );
}

const partWords: Readonly<Record<ProgrammePart, string>> = {
  queue: "What is due",
  calendar: "Calendar",
  coverage: "Coverage",
  proposals: "What to rehearse next",
  readiness: "Readiness",
};

const parts: Readonly<Record<ProgrammePart, () => React.ReactNode>> = {
  queue: Queue,
  calendar: Calendar,
  coverage: CoverageMatrix,
  proposals: Proposals,
  readiness: ReadinessList,
};
