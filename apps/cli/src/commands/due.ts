import { type WhosePlan, teller } from "../due/teller.ts";
import { type ExitCode, exit } from "../failure.ts";
import { coverageText } from "../render/coverage.ts";
import { dueText } from "../render/due.ts";
import { readinessListText, readinessText } from "../render/readiness.ts";
import { outputPage, print } from "../terminal.ts";

/** What `mainstay due` was asked: of whose plan; everything, or only what is next; or how ready what is, or what was rehearsed. */
export type DueOptions = WhosePlan & {
  readonly all?: boolean;
  readonly coverage?: boolean;
  readonly readiness?: boolean;
  readonly readinessOf?: string;
  readonly json?: boolean;
};

/**
 * Says what is to be validated, trained, reviewed and done, and by when; or how ready the business is for what may happen, and what of
 * that was rehearsed.
 */
export async function dueCommand(
  place: string | undefined,
  options: DueOptions,
): Promise<ExitCode> {
  const { all = false, coverage = false, readiness = false, readinessOf, json = false } = options;
  const { where, isOfChanges, ...ask } = await teller(place, options);
  const shown = { where, isOfChanges };
  const tell = async <Document>(
    document: Document,
    text: (document: Document) => string,
  ): Promise<void> => print(json ? JSON.stringify(document) : text(document));
  if (readinessOf !== undefined) {
    await tell(await ask.readinessOf(readinessOf), (document) =>
      readinessText(outputPage(), { document, ...shown }),
    );
  } else if (coverage) {
    await tell(await ask.coverage(), (document) =>
      coverageText(outputPage(), { document, where, all }),
    );
  } else if (readiness) {
    await tell(await ask.readiness(), (document) =>
      readinessListText(outputPage(), { document, ...shown }),
    );
  } else {
    const document = await ask.due();
    const names = json ? new Map<string, string>() : await ask.names();
    await tell(document, () => dueText(outputPage(), { document, names, all, ...shown }));
  }
  return exit.fine;
}
