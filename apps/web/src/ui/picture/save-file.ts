/** Hands a file to whoever is at the browser. */
export function saveFile({ name, content }: { readonly name: string; readonly content: Blob }) {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
