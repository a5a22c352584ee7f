import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

/**
 * Markdown (CommonMark, and tables as GitHub writes them) as HTML. HTML within it is shown as text, and links that could
 * run something lead nowhere: what others wrote cannot act in the name of whoever reads it.
 */
export function markdownToHtml(text: string): string {
  return micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
}
