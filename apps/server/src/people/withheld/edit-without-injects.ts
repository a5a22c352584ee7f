import { addressIn, type Edit, type Operation } from "@mainstay/plan";
import { recordIn } from "@mainstay/store";

/** An edit without what it says of the injects of exercises, which are told by their addresses. */
export function editWithoutInjects(edit: Edit, exercises: ReadonlySet<string>): Edit {
  return edit.flatMap((operation) => {
    const address = addressIn(operation);
    if (!exercises.has(recordIn(address))) return [operation];
    return address.split("/")[2] === "injects" ? [] : [operationWithoutInjects(operation)];
  });
}

function operationWithoutInjects(operation: Operation): Operation {
  if (!("put" in operation)) return operation;
  const { value } = operation;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return operation;
  const left = Object.entries(value).filter(([field]) => field !== "injects");
  return { ...operation, value: Object.fromEntries(left) };
}
