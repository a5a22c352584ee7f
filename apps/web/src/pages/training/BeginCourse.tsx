import { Training } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";

/** Begins a course with its name. */
export function BeginCourse() {
  const navigate = useNavigate();
  const add = useAddRecord();
  const begin = async (name: string) => {
    const id = await add({
      collection: "trainings",
      name,
      reason: `Began the course ${name}`,
      savedWords: `The course “${name}” is begun.`,
      toRecord: (own) => Training.parse({ id: own, name }),
    });
    await navigate({ to: "/training/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord title="A new course" placeholder="such as Leading an exercise" begin={begin} />
  );
}
