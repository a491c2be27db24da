/** What a trainer reads at the top of a draft, and the words that a draft is made with. */
export const caseWords = {
  title: (category: string) => `${category}：来自真实谈话`,
  titleEn: (category: string) => `${category}: from a real talk`,
  heading: (base: string) =>
    [
      ' 这份草稿来自一场真实谈话：人名、网点、地点、单位、产品、日期、年龄、金额、号码都换过了，全文前后一致。',
      ` 骨架照抄最接近的案例 ${base}（人设、各种情绪下的话、结尾都是它的），请改成这一场的样子。`,
      ' 来自谈话的地方：openings 第一句、known、id 以 talk- 开头的各条。空着的英文（en: ""）要补上，补齐了才能发布。',
      ' 谈话原来的走向（改完可以删）：',
    ].join('\n'),
  course: (number: number, speaker: 'customer' | 'staff', temper: number | null, text: string) =>
    ` ${number}. ${speaker === 'customer' ? `客户（情绪 ${temper ?? 0}）` : '员工'}：${text}`,
  firstWords: '她一进来就这么说',
  firstWordsEn: 'What she said as she came in',
  said: (text: string) => `员工说“${text}”`,
} as const;
