import { useQuery } from "@tanstack/react-query";
import { declaredWay } from "../../queries/application-map.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";

/** The way by which a unit comes to a service, each step a link to the map. */
export function DeclaredWay({
  service,
  unit,
  nameOf,
}: {
  readonly service: string;
  readonly unit: string;
  readonly nameOf: (id: string) => string;
}) {
  const query = useQuery(declaredWay(service, unit));
  return (
    <Asked query={query} waiting="Looking for the way">
      {({ way }) => (
        <p>
          By way of{" "}
          {way.map((id, position) => (
            <span key={id}>
              {position > 0 && <span aria-label="which needs"> → </span>}
              <AppLink to="/map" search={{ around: id }}>
                {nameOf(id)}
              </AppLink>
            </span>
          ))}
        </p>
      )}
    </Asked>
  );
}
