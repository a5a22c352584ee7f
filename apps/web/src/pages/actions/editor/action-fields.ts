import type { Action } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The action with other fields; undefined, or an empty list, takes a field away. */
export function withFields(action: Action, fields: Fields<Action>): Action {
  const { id, name, status } = action;
  return {
    ...present({ ...action, ...fields }),
    id,
    name: fields.name ?? name,
    status: fields.status ?? status,
  };
}
