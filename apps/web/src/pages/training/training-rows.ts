import { isTrainingDue, type TrainedPerson, type TrainingRecord } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { hasWords } from "../../components/has-words.ts";

/** Somebody, with what they are to learn, by the id of the training. */
export type TrainingRow = {
  readonly person: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, TrainedPerson>;
};

type Wanted = {
  readonly records: readonly TrainingRecord[];
  readonly text: string;
  readonly today: string;
  readonly onlyDue: boolean;
};

/** Everybody whom any training is for, as far as they are wanted, in plan order. */
export function trainingRows(
  { people }: Pick<Plan, "people">,
  { records, text, today, onlyDue }: Wanted,
): readonly TrainingRow[] {
  const cells = new Map<string, Map<string, TrainedPerson>>();
  for (const { training, people: theirs } of records) {
    for (const one of theirs) {
      const own = cells.get(one.person) ?? new Map<string, TrainedPerson>();
      own.set(training.id, one);
      cells.set(one.person, own);
    }
  }
  return people.flatMap(({ id, name }) => {
    const own = cells.get(id);
    if (own === undefined || !hasWords(`${name} ${id}`, text)) return [];
    if (onlyDue && ![...own.values()].some((one) => isTrainingDue(one, today))) return [];
    return [{ person: id, name, cells: own }];
  });
}
