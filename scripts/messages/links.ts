import { error, warning } from './rule.ts';

/** How entries hang together: ids, references, and what the talk can reach. */
export const linkRules = {
  'duplicate-id': error<[id: string, other: string]>(
    '编号只能用一次。',
    (id, other) => `编号「${id}」在 ${other} 已经用过`,
    () => '给新写的这一条换个编号；已经上线的编号不要动',
  ),
  'file-name': error<[id: string]>(
    '文件名要和里面的编号一致，好找。',
    (id) => `里面写的是「${id}」，文件名却不是`,
    (id) => `把文件改名为 ${id}.yaml，或改正里面的编号`,
  ),
  'unknown-slot': error<[slot: string, where: string, near: string]>(
    '提到了一个没有登记的信息点（slot）。',
    (slot, where) => `${where}里没有「${slot}」这个信息点`,
    (_, __, near) => (near ? `是不是想写「${near}」？` : '先在 complaints/ 的 slots 里登记它，或改用已有的'),
  ),
  'unknown-value': error<[slot: string, value: string, near: string]>(
    '提到了信息点里没有的取值。',
    (slot, value) => `信息点「${slot}」没有「${value}」这个取值`,
    (_, __, near) => (near ? `是不是想写「${near}」？` : '先在 complaints/ 的 values 里登记它，或改用已有的'),
  ),
  'unknown-rule': error<[id: string]>(
    '提到了一条不存在的红线（F-xx）。',
    (id) => `red-lines 里没有 ${id}`,
    () => '核对红线编号；真有这条红线就先写进 red-lines',
  ),
  'unknown-card': error<[id: string]>(
    '提到了一张不存在的规则卡（R-xx）。',
    (id) => `rules.yaml 里没有 ${id}`,
    () => '核对规则卡编号；真有这条规定就先写进 rules.yaml',
  ),
  weights: error<[sum: string]>(
    '评分表十二项的分值（weight）合起来要正好 100。',
    (sum) => `十二项的分值合起来是 ${sum}，不是 100`,
    () => '调整 weight，让合计正好 100',
  ),
  'unknown-fail': error<[id: string]>(
    '一票否决项只有 CF1 到 CF10。',
    (id) => `没有 ${id} 这个一票否决项`,
    () => '从 CF1 … CF10 里选',
  ),
  'unknown-entity': error<[entity: string, near: string]>(
    '信息点要听的那类词（entity）词库里没有。',
    (entity) => `词库 lexicon 里没有「${entity}」这类词`,
    (_, near) => (near ? `是不是想写「${near}」？` : '从 lexicon/entities.yaml 里选一个'),
  ),
  'ask-without-slot': error<[id: string]>(
    '问句要写明问的是哪个信息点。',
    (id) => `「${id}」是问句（step: ask），却没写 slot`,
    () => '补上 slot: …，写它问的信息点',
  ),
  'slot-without-question': error<[slot: string, category: string]>(
    '登记了信息点，却没有一句话去问它。',
    (slot, category) => `「${category}」的信息点「${slot}」没有一句问话`,
    (slot, category) =>
      `在 lines/ 加一条 step: ask、slot: ${slot}、category 含 ${category} 的话（最好两种说法，一种 plain）`,
  ),
  'unused-value': warning<[slot: string, value: string]>(
    '登记了取值，却没有哪句话、哪一步用到它。',
    (slot, value) => `「${slot}」的取值「${value}」没有一处用到`,
    () => '给它写一句专门的话（when.is），或把这个取值删掉',
  ),
  'missing-complaint': error<[category: string]>(
    '每一类投诉都要有一份 complaints/ 文件。',
    (category) => `「${category}」这一类还没有文件`,
    (category) => `照 complaints/ 里相近的一类写 complaints/${category}.yaml`,
  ),
  'step-without-line': error<[step: string, where: string]>(
    '谈话走到这一步时，有的情形下无话可说。',
    (step, where) => `「${step}」这一步没有话可说：${where}`,
    (step) => `加一条 step: ${step}、不带花括号、不设条件（或条件正好是这种情形）的话`,
  ),
  'unreachable-line': error<[id: string, why: string]>(
    '写了也永远轮不到的话。',
    (id, why) => `「${id}」轮不到：${why}`,
    () => '改对 stage、step 或 category；真用不着就删掉',
  ),
  'never-holds': error<[why: string]>(
    '条件自相矛盾，永远成立不了。',
    (why) => `这个条件永远成立不了：${why}`,
    () => '去掉互相打架的一边',
  ),
  'hidden-without-question': error<[id: string, language: string]>(
    '演练里的隐藏信息，要有办法问得出来。',
    (id, language) => `隐藏信息「${id}」没有写${language}怎样问才算问到`,
    () => '在 asks 里补上至少一条问法',
  ),
  'empty-trigger': error<[id: string, language: string]>(
    '演练里的触发条件是空的，永远不会发生。',
    (id, language) => `「${id}」没有写${language}什么话会触发它`,
    () => '在 when 里补上说法（zh、en），或写上 acts、rules',
  ),
  'stale-card': error<[id: string, date: string]>(
    '规则卡已经过了有效期。',
    (id, date) => `${id} 到 ${date} 就失效了`,
    () => '换成现行规定并核对依据它的话；旧卡删掉，没人再引用才行',
  ),
  'future-date': error<[date: string]>(
    '核对日期写到了将来。',
    (date) => `核对日期 ${date} 还没到`,
    () => '写真正核对的那一天',
  ),
  'unconfirmed-fact': error<[name: string]>(
    '凭记忆（status: M）的参数，合规核对前不能对客户说。',
    (name) => `用了「${name}」，它还没有核对过（M），不能对客户说`,
    () => '改成“我先查清楚再告诉您”，或核对后把 bank.yaml 里的 status 改成 C 或 P',
  ),
};
