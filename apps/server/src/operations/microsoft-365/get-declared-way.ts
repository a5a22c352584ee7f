import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Path = { readonly service: string; readonly unit: string };

/** By which way a unit is declared to use a service. */
export async function getDeclaredWay(
  { analyses }: Services,
  { path: { service, unit } }: Request<Path, unknown, unknown>,
): Promise<WrittenJson> {
  const answer = await analyses.ask({ about: "declared-way", service, unit });
  if (answer !== undefined) return new WrittenJson(answer);
  throw new Refusal(404, `The plan has no element ${service}, or no unit ${unit}.`);
}
