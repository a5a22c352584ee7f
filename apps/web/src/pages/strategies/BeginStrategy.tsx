import { Strategy } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { ownAccount } from "../../queries/own-account.ts";

/** Begins a strategy: it is proposed, and needs no more than a name. */
export function BeginStrategy() {
  const { data: account } = useQuery(ownAccount);
  const navigate = useNavigate();
  const add = useAddRecord();
  const begin = async (name: string) => {
    // What belongs to no unit is for those who may edit everything.
    const unit = account?.units[0];
    const id = await add({
      collection: "strategies",
      name,
      reason: `Proposed the strategy ${name}`,
      savedWords: `The strategy “${name}” is proposed.`,
      toRecord: (own) =>
        Strategy.parse({
          id: own,
          name,
          status: "proposed",
          ...(unit === undefined ? {} : { unit }),
        }),
    });
    await navigate({ to: "/strategies/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord title="A new strategy" placeholder="such as Second internet line" begin={begin} />
  );
}
