/**
 * An IP address as its 128 bits in four words of 32, the highest first. An IPv4 address is what it is mapped to in IPv6
 * (::ffff:192.0.2.1; RFC 4291, 2.5.5.2), so that both are one kind of thing and a mapped address is no special case.
 */
export type Address = readonly [number, number, number, number];

/** Reads an IPv4 or IPv6 address (RFC 4291, 2.2), without brackets, zone or port; undefined if the text is neither. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(":") ? parseVersion6(text) : parseVersion4(text);
}

/** Whether an address is of IPv4, also where it was written as mapped to IPv6. */
export function isVersion4([a, b, c]: Address): boolean {
  return a === 0 && b === 0 && c === mapped;
}

const mapped = 0xffff;

function parseVersion4(text: string): Address | undefined {
  const bits = parseDotted(text);
  return bits === undefined ? undefined : [0, 0, mapped, bits >>> 0];
}

/**
 * Reads an IPv4 address in dotted decimal that stands within a text, as its 32 bits, which are negative from 128.0.0.0 on; undefined
 * for anything else. Parts with a leading zero are refused, because some programs read them as octal.
 */
export function parseDotted(text: string, from = 0, to = text.length): number | undefined {
  let [bits, part, digits, parts] = [0, 0, 0, 1];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === dot) {
      if (digits === 0 || parts === 4) return undefined;
      bits = (bits << 8) | part;
      part = 0;
      digits = 0;
      parts++;
      continue;
    }
    const digit = code - zero;
    if (digit < 0 || digit > 9 || (digits > 0 && part === 0)) return undefined;
    part = part * 10 + digit;
    digits++;
    if (part > 255) return undefined;
  }
  return parts === 4 && digits > 0 ? (bits << 8) | part : undefined;
}

const [dot, zero, colon] = [0x2e, 0x30, 0x3a];

function parseVersion6(text: string): Address | undefined {
  const groups = [0, 0, 0, 0, 0, 0, 0, 0];
  let [count, gap, at] = [0, -1, 0];
  if (text.startsWith("::")) [gap, at] = [0, 2];
  while (at < text.length) {
    const end = groupEnd(text, at);
    if (text.charCodeAt(end) === dot) {
      const tail = parseDotted(text, at);
      if (tail === undefined || count > 6) return undefined;
      groups[count++] = tail >>> 16;
      groups[count++] = tail & 0xffff;
      at = text.length;
      break;
    }
    if (count === 8 || end === at || end - at > 4) return undefined;
    groups[count++] = hexadecimal(text, at, end);
    at = end;
    if (at === text.length) break;
    if (text.charCodeAt(at) !== colon) return undefined;
    at++;
    if (text.charCodeAt(at) !== colon) {
      if (at === text.length) return undefined;
      continue;
    }
    if (gap !== -1) return undefined;
    gap = count;
    at++;
  }
  // Two colons stand for at least one group of zeros.
  if (gap === -1 ? count !== 8 : count > 7) return undefined;
  if (gap !== -1) groups.copyWithin(8 - (count - gap), gap, count).fill(0, gap, 8 - (count - gap));
  const [a, b, c, d, e, f, g, h] = groups;
  return [a * 65_536 + b, c * 65_536 + d, e * 65_536 + f, g * 65_536 + h];
}

/** Where the hexadecimal digits that begin there end. */
function groupEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && hexDigit(text.charCodeAt(at)) !== -1) at++;
  return at;
}

function hexadecimal(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 16 + hexDigit(text.charCodeAt(at));
  return value;
}

function hexDigit(code: number): number {
  if (code >= zero && code <= 0x39) return code - zero;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
