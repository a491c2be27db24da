const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, without Node's Buffer: the core has no platform. */
export function encode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    parts.push(
      ALPHABET.charAt((chunk >> 18) & 63) +
        ALPHABET.charAt((chunk >> 12) & 63) +
        (left > 1 ? ALPHABET.charAt((chunk >> 6) & 63) : '=') +
        (left > 2 ? ALPHABET.charAt(chunk & 63) : '='),
    );
  }
  return parts.join('');
}

const VALUES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base64 as bytes, in a buffer of their own. */
export function decode(base64: string): Uint8Array<ArrayBuffer> {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < base64.length; i += 4) {
    const chunk =
      ((VALUES[base64.charCodeAt(i)] ?? 0) << 18) |
      ((VALUES[base64.charCodeAt(i + 1)] ?? 0) << 12) |
      ((VALUES[base64.charCodeAt(i + 2)] ?? 0) << 6) |
      (VALUES[base64.charCodeAt(i + 3)] ?? 0);
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (chunk >> shift) & 0xff;
  }
  return bytes;
}
