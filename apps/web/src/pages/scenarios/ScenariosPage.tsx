import { Input } from "@fluentui/react-components";
import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { BeginScenario } from "./BeginScenario.tsx";
import { KnownIncidents } from "./KnownIncidents.tsx";
import { OwnScenarios } from "./OwnScenarios.tsx";
import styles from "./ScenariosPage.module.css";

const route = getRouteApi("/scenarios");

/** Everything that could happen. */
export function ScenariosPage() {
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const plan = useQuery(completePlan);
  return (
    <>
      <PageHeading
        title="Scenarios"
        about="What could happen, and what it would do to the business: who stops when, for how long, and why."
      >
        <Input
          type="search"
          aria-label="Find scenarios and incidents"
          placeholder="Find"
          value={text}
          onChange={(_, { value }) =>
            void navigate({ search: value === "" ? {} : { text: value }, replace: true })
          }
        />
      </PageHeading>
      <section aria-labelledby="own-scenarios">
        <h2 id="own-scenarios" className={styles.heading}>
          Of this plan
        </h2>
        <Asked query={plan} room="page">
          {(known) => <Own plan={known.plan} text={text} />}
        </Asked>
      </section>
      <section aria-labelledby="known-incidents">
        <h2 id="known-incidents" className={styles.heading}>
          What has happened to Microsoft 365, by the harm it would do here
        </h2>
        <KnownIncidents text={text} />
      </section>
    </>
  );
}

function Own({ plan, text }: { readonly plan: Plan; readonly text: string }) {
  const isEditor = useMayEdit(plan);
  return (
    <>
      <OwnScenarios plan={plan} text={text} />
      {isEditor && <BeginScenario plan={plan} />}
    </>
  );
}
