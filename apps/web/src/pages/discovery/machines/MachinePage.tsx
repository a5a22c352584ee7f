import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { WindowFields } from "../../../components/observed-window/WindowFields.tsx";
import { windowOf } from "../../../components/observed-window/window-view.ts";
import { observedMachine } from "../../../queries/machines.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import styles from "../DiscoveryPage.module.css";
import { MachineParts } from "./MachineParts.tsx";
import { textOf } from "./property-words.ts";

const route = getRouteApi("/discovery/machine");

/** What a machine is, by whom it is watched, what runs on it and what of that listens. */
export function MachinePage() {
  const view = route.useSearch();
  const { machine, site } = view;
  const window = windowOf(view);
  const navigate = route.useNavigate();
  const query = useQuery(observedMachine(machine, site));
  const [only, ...others] = query.data?.machines ?? [];
  const isOne = others.length === 0;
  return (
    <>
      <PageHeading
        title={only?.machine ?? machine}
        above={<AppLink to="/discovery/machines">Machines</AppLink>}
        about={isOne ? textOf(only?.properties.system) : undefined}
      >
        <AppLink to="/discovery/around" search={{ around: only?.hosts[0] ?? machine, ...window }}>
          Around it
        </AppLink>
      </PageHeading>
      <Asked query={query} waiting="Asking what it is" room="page">
        {({ machines, processes, leftOut }) =>
          isOne ? (
            <>
              <div className={styles.window}>
                <WindowFields
                  label="Watched and listening in"
                  view={window}
                  choose={(next) =>
                    void navigate({ search: { ...next, machine, site }, replace: true })
                  }
                />
              </div>
              <MachineParts
                name={machine}
                machine={only}
                processes={processes}
                leftOut={leftOut}
                window={window}
              />
            </>
          ) : (
            <EmptyState>
              In several sites a machine is called so:{" "}
              {machines.map(({ site: of, machine: name }, at) => (
                <span key={of}>
                  {at > 0 && ", "}
                  <AppLink to="/discovery/machine" search={{ machine: name, site: of, ...window }}>
                    {name} in {of}
                  </AppLink>
                </span>
              ))}
            </EmptyState>
          )
        }
      </Asked>
    </>
  );
}
