const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes as base64, without Node's Buffer: the core has no platform. */
export function encode(bytes: Int8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk =
      (((bytes[i] ?? 0) & 0xff) << 16) | (((bytes[i + 1] ?? 0) & 0xff) << 8) | ((bytes[i + 2] ?? 0) & 0xff);
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
