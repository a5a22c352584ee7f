import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../../queries/own-account.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { JobPanel } from "./JobPanel.tsx";
import { jobs } from "./jobs-query.ts";

const title = "Jobs";

/** What the server does by itself, when, and how it went. */
export function JobsPage() {
  const { data: account } = useQuery(ownAccount);
  const mayRun = account?.permissions.includes("jobs:run") ?? false;
  return (
    <ForRoles permission="history:read" title={title}>
      <PageHeading
        title={title}
        about={
          mayRun
            ? "What the server does by itself, when, and how it went. A job that you start goes on when you leave."
            : "What the server does by itself, when, and how it went. Only administrators start one by hand."
        }
      />
      <Jobs mayRun={mayRun} />
    </ForRoles>
  );
}

function Jobs({ mayRun }: { readonly mayRun: boolean }) {
  const query = useQuery(jobs);
  return (
    <Asked query={query}>
      {({ items }) => (
        <div className={styles.stack}>
          {items.map((job) => (
            <JobPanel key={job.name} job={job} mayRun={mayRun} />
          ))}
        </div>
      )}
    </Asked>
  );
}
