import type { Training } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The course with other fields; undefined, or an empty list, takes a field away. */
export function withFields(course: Training, fields: Fields<Training>): Training {
  const { id, name } = course;
  return { ...present({ ...course, ...fields }), id, name: fields.name ?? name };
}

type Completion = NonNullable<Training["completions"]>[number];

/** What is recorded of somebody with other fields. */
export function withCompletionFields(
  completion: Completion,
  fields: Fields<Completion>,
): Completion {
  const { person, on } = completion;
  return {
    ...present({ ...completion, ...fields }),
    person: fields.person ?? person,
    on: fields.on ?? on,
  };
}
