import { Refused } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import styles from "../../../components/paper/Paper.module.css";
import { callReport } from "../../../queries/calls.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Report } from "./Report.tsx";

const route = getRouteApi("/calls/$id");

/** A call while it goes on, and its report afterwards. */
export function CallPage() {
  const { id } = route.useParams();
  const query = useQuery(callReport(id));
  if (query.error instanceof Refused && query.error.problem.status === 404) {
    return (
      <>
        <PageHeading title="There is no such call" />
        <EmptyState>
          <p>No call with the id “{id}” was made.</p>
          <AppLink to="/calls">See all calls</AppLink>
        </EmptyState>
      </>
    );
  }
  return (
    <div className={styles.paper}>
      <Asked query={query} waiting="Reading the call">
        {(report) => <Report report={report} />}
      </Asked>
    </div>
  );
}
