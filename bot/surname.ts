const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|慕容|夏侯|令狐|尉迟)/u;

/** The surname of a Chinese display name, for “我姓…”; other names are left alone. */
export function surnameOf(name: string | undefined): string | null {
  const plain = name?.replace(/[（(].*$/u, '').trim() ?? '';
  if (!/^\p{Script=Han}{2,4}$/u.test(plain)) return null;
  return COMPOUND.exec(plain)?.[0] ?? plain.slice(0, 1);
}
