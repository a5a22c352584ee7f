import type { Incident } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The incident with other fields; undefined, or an empty list, takes a field away. */
export function withFields(incident: Incident, fields: Fields<Incident>): Incident {
  const { id, name, began, disruptions } = incident;
  return {
    ...present({ ...incident, ...fields }),
    id,
    name: fields.name ?? name,
    began: fields.began ?? began,
    disruptions: fields.disruptions ?? disruptions,
  };
}
