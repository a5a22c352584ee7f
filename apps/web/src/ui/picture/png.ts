/** How many points of the picture there are for each of the drawing: sharp when it is projected. */
const sharpness = 2;
/** Browsers refuse larger canvases. */
const mostPoints = 16_000;

/**
 * A drawing of the page as a PNG. It is painted shape by shape, as the security policy does not let a page load pictures
 * that it has made itself. Knows rectangles, circles, paths, lines and texts.
 */
export async function pngOf(drawing: SVGSVGElement, background: string): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(sharpness, mostPoints / width, mostPoints / height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot paint pictures; save it as SVG.");
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  const onPage = drawing.getScreenCTM()?.inverse();
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>("rect,circle,path,line,text")) {
    const place = shape.getScreenCTM();
    if (onPage === undefined || place === null) continue;
    if (shape.closest("defs,[data-screen-only]") !== null) continue;
    const { a, b, c, d, e, f } = onPage.multiply(place);
    context.save();
    context.transform(a, b, c, d, e, f);
    paint(context, shape);
    context.restore();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null)
        reject(new Error("The picture is too large for this browser; save it as SVG."));
      else resolve(blob);
    }, "image/png");
  });
}

function paint(context: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape);
  context.globalAlpha = Number(style.opacity);
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.setLineDash(style.strokeDasharray === "none" ? [] : dashes(style.strokeDasharray));
  context.fillStyle = style.fill;
  context.strokeStyle = style.stroke;
  if (shape instanceof SVGTextElement) return write(context, shape, style);
  const outline = outlineOf(shape);
  if (style.fill !== "none") {
    context.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    context.fill(outline);
    context.globalAlpha = Number(style.opacity);
  }
  if (style.stroke !== "none" && context.lineWidth > 0) context.stroke(outline);
}

function write(
  context: CanvasRenderingContext2D,
  text: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign =
    style.textAnchor === "middle" ? "center" : style.textAnchor === "end" ? "right" : "left";
  context.fillText(text.textContent ?? "", numberIn(text, "x"), numberIn(text, "y"));
}

function outlineOf(shape: SVGGraphicsElement): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const path = new Path2D();
  if (shape instanceof SVGCircleElement) {
    path.arc(numberIn(shape, "cx"), numberIn(shape, "cy"), numberIn(shape, "r"), 0, 2 * Math.PI);
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(numberIn(shape, "x1"), numberIn(shape, "y1"));
    path.lineTo(numberIn(shape, "x2"), numberIn(shape, "y2"));
  } else {
    const [x, y, width, height, radius] = ["x", "y", "width", "height", "rx"].map((name) =>
      numberIn(shape, name),
    );
    path.roundRect(x ?? 0, y ?? 0, width ?? 0, height ?? 0, radius ?? 0);
  }
  return path;
}

function numberIn(shape: Element, name: string): number {
  return Number(shape.getAttribute(name) ?? 0);
}

function dashes(text: string): number[] {
  return text.split(/[\s,]+/).map((length) => Number.parseFloat(length));
}
