/** What is said of a shape unless its group says the same: all but `opacity` is taken from there. */
const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
] as const;

/** A drawing of the page as a file of its own: what the style sheets say stands in it, on the page's background. */
export function svgText(drawing: SVGSVGElement, background: string): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error("A copy of a drawing is a drawing.");
  copyLooks(drawing, copy);
  for (const unseen of copy.querySelectorAll("[data-screen-only]")) unseen.remove();
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: background })) {
    ground.setAttribute(name, value);
  }
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

function copyLooks(from: Element, to: Element, around?: CSSStyleDeclaration): void {
  const style = getComputedStyle(from);
  for (const name of carried) {
    const value = style.getPropertyValue(name);
    const taken = name === "opacity" ? "1" : around?.getPropertyValue(name);
    if (value !== "" && value !== taken) to.setAttribute(name, value);
  }
  for (const name of ["class", "style", "tabindex"]) to.removeAttribute(name);
  for (const [at, child] of [...from.children].entries()) {
    const twin = to.children.item(at);
    if (twin !== null) copyLooks(child, twin, style);
  }
}
