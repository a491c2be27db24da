import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** red, green, blue, opacity of a place, 0–255 each */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

/** Reads a PNG of 8 bits a channel, with or without opacity, not interlaced. */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colour, interlaced] = [file[24], file[25], file[28]];
  if (depth !== 8 || interlaced !== 0 || (colour !== 2 && colour !== 6))
    throw new Error('not a PNG of this kind');
  const channels = colour === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat(dataOf(file))), width * channels, height, channels);
  return {
    width,
    height,
    at: (x, y) => {
      const [r = 0, g = 0, b = 0, a = 255] = rows[y]?.subarray(x * channels, (x + 1) * channels) ?? [];
      return [r, g, b, a];
    },
  };
}

function dataOf(file: Buffer): Buffer[] {
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return data;
}

/** Undoes the five filters of PNG, row by row. */
function unfiltered(raw: Buffer, bytes: number, height: number, step: number): Uint8Array[] {
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * (bytes + 1);
    const row = Uint8Array.from(raw.subarray(start + 1, start + 1 + bytes));
    const above = rows[y - 1] ?? new Uint8Array(bytes);
    for (let i = 0; i < bytes; i++) {
      const [a, b, c] = [row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0];
      row[i] = (row[i] ?? 0) + predicted(raw[start] ?? 0, a, b, c);
    }
    rows.push(row);
  }
  return rows;
}

function predicted(filter: number, a: number, b: number, c: number): number {
  switch (filter) {
    case 1:
      return a;
    case 2:
      return b;
    case 3:
      return Math.floor((a + b) / 2);
    case 4: {
      const estimate = a + b - c;
      const [pa, pb, pc] = [Math.abs(estimate - a), Math.abs(estimate - b), Math.abs(estimate - c)];
      return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
    default:
      return 0;
  }
}
