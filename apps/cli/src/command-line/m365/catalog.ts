import { Argument, type Command } from "commander";
import type { M365CatalogOptions } from "../../commands/m365/catalog.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";

/** Adds the command that shows and explains what is known of Microsoft 365. */
export function addM365Catalog(m365: Command, finish: Finish): void {
  m365
    .command("catalog")
    .summary("what is known of Microsoft 365, and why")
    .description(
      "Lists every service, protocol and feature of Microsoft 365 that fails alone, with what stands at the customer; or explains one of them: what it needs, how long until that bites, what still works, where it is known from, what Microsoft promises and what was measured. A plan gets all this with `uses: m365`.",
    )
    .usage("[ELEMENT] [options]")
    .addArgument(new Argument("[element]", "the id of an element of the catalog"))
    .option(
      "--features <ids>",
      "what a plan with these features gets, joined by commas; none for the plainest tenant (default: all that any tenant can have)",
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 catalog",
        "mainstay m365 catalog outlook-desktop",
        "mainstay m365 catalog entra-sign-in --features federated-sign-in,password-hash-sync",
        "mainstay m365 catalog --features none --json | jq -r '.elements[].id'",
      ),
    )
    .action(async (element: string | undefined, options: M365CatalogOptions) => {
      const { m365CatalogCommand } = await import("../../commands/m365/catalog.ts");
      finish(await m365CatalogCommand(element, options));
    });
}
