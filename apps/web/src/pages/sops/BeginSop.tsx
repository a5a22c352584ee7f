import { Sop } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { ownAccount } from "../../queries/own-account.ts";

/** Begins a procedure: it needs no more than a name. */
export function BeginSop() {
  const { data: account } = useQuery(ownAccount);
  const navigate = useNavigate();
  const add = useAddRecord();
  const begin = async (name: string) => {
    // What belongs to no unit is for those who may edit everything.
    const unit = account?.units[0];
    const id = await add({
      collection: "sops",
      name,
      reason: `Began the procedure ${name}`,
      savedWords: `The procedure “${name}” is begun.`,
      toRecord: (own) => Sop.parse({ id: own, name, ...(unit === undefined ? {} : { unit }) }),
    });
    await navigate({ to: "/sops/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord title="A new procedure" placeholder="such as Dispatch by radio" begin={begin} />
  );
}
