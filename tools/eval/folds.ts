/** Which fold each row is held out in; near-duplicates mostly share one (their least hash is the same: minhash). */
export function foldsOf(
  rows: readonly { readonly features: Uint32Array }[],
  folds: number,
): readonly number[] {
  return rows.map(({ features }) => {
    let least = 0xffffffff;
    for (const feature of features)
      least = Math.min(least, Math.imul(feature ^ 0x9e3779b9, 0x85ebca6b) >>> 0);
    return least % folds;
  });
}
