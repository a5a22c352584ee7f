import { presentElements } from "../catalog/elements-for.ts";
import { measuredServices } from "./services.ts";

/** What the catalog calls the services that reports and licences speak of, by id. */
export const measuredServiceNames: ReadonlyMap<string, string> = new Map(
  presentElements()
    .filter(({ element }) => measuredServices.some((service) => service === element.id))
    .map(({ element }) => [element.id, element.name]),
);
