import type { Strategy } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The strategy with other fields; undefined, or an empty list, takes a field away. */
export function withFields(strategy: Strategy, fields: Fields<Strategy>): Strategy {
  const { id, name, status } = strategy;
  return {
    ...present({ ...strategy, ...fields }),
    id,
    name: fields.name ?? name,
    status: fields.status ?? status,
  };
}
