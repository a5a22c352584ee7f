import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NoSuchRecord } from "../../../components/record/NoSuchRecord.tsx";
import { completePlan } from "../../../queries/complete-plan.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { StartCall } from "./StartCall.tsx";

const route = getRouteApi("/call-trees/$id/call");

/** Where a call tree is carried out: what is said, and who would be called by what, before anybody is. */
export function StartCallPage() {
  const { id } = route.useParams();
  const { scenario, occasion } = route.useSearch();
  const query = useQuery(completePlan);
  const { data: account } = useQuery(ownAccount);
  const mayStart = account?.permissions.includes("calls:start") ?? false;
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan }) => {
        const tree = plan.callTrees.find((one) => one.id === id);
        if (tree === undefined) {
          return (
            <NoSuchRecord
              noun="call tree"
              id={id}
              all={{ to: "/call-trees", words: "call trees" }}
            />
          );
        }
        return (
          <>
            <PageHeading
              title={`Call everybody: ${tree.name}`}
              above={
                <AppLink to="/call-trees/$id" params={{ id }}>
                  {tree.name}
                </AppLink>
              }
              about="Everybody gets a message over all channels that work, with a link to acknowledge. Whoever stands in is called for those who do not answer. Nobody is called before you start it below."
            />
            <StartCall
              key={id}
              plan={plan}
              tree={tree}
              mayStart={mayStart}
              first={{ scenario, occasion }}
            />
          </>
        );
      }}
    </Asked>
  );
}
