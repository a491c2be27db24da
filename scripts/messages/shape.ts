import { error, warning } from './rule.ts';

/** How a file is written: YAML and the shape of each entry. */
export const shapeRules = {
  yaml: error<[what: string]>(
    '文件写法出错，电脑读不下去。',
    (what) => `从这一行起读不懂：${what}`,
    () => '看缩进是否用空格对齐、引号是否成对、冒号后有没有空格',
  ),
  'tab-indent': error(
    '缩进用了 Tab 键，YAML 只认空格。',
    () => '这一行的缩进里有 Tab',
    () => '把 Tab 换成两个空格',
  ),
  'duplicate-key': error(
    '同一条里同一项写了两遍，电脑不知道听哪个。',
    () => '这一项在同一条里已经写过一遍',
    () => '留一个，删掉另一个',
  ),
  'empty-file': error(
    '文件是空的。',
    () => '文件里什么都没有',
    () => '照同一文件夹里别的文件补上内容；用不着就删掉文件',
  ),
  'missing-file': error<[path: string]>(
    '少了一个离不开的文件。',
    (path) => `找不到 ${path}，没有它教练开不了工`,
    (path) => `把 ${path} 放回来（可从上一版找回）`,
  ),
  'unknown-file': warning<[path: string]>(
    '文件放错了地方或名字不对，没人会去读它。',
    (path) => `没有程序会读 ${path}`,
    () => '看文件夹名和后缀（.yaml）是否写对，挪到该去的地方；用不着就删掉',
  ),
  'unknown-key': error<[key: string, near: string]>(
    '写了一个没有的项，多半是拼错。',
    (key) => `不认识「${key}」这一项`,
    (_, near) => (near ? `是不是想写「${near}」？` : '这里不收这一项，删掉它'),
  ),
  'unquoted-comma': error<[rest: string]>(
    '花括号里的句子没加引号，英文逗号把它切成了两半。',
    (rest) => `这句话在逗号处断开了，后半句「${rest}」成了多出来的一项`,
    () => '给整句加上英文双引号，例如 en: "First part, second part."',
  ),
  'missing-field': error<[key: string]>(
    '少了必填的一项。',
    (key) => `少了「${key}」`,
    (key) => `照上下几条补上 ${key}: …`,
  ),
  'missing-language': error<[which: string]>(
    '中文、英文两半缺了一半。',
    (which) => `少了${which === 'zh' ? '中文' : '英文'}这一半（${which}）`,
    (which) => `紧挨着另一半补上 ${which}: "…"`,
  ),
  'wrong-type': error<[key: string, wanted: string]>(
    '该写文字的地方写成了数字或列表，或者反过来。',
    (key, wanted) => `「${key}」这里要写${wanted}`,
    (_, wanted) => (wanted === '文字' ? '给内容加上英文双引号' : `改成${wanted}，格式照旁边的条目`),
  ),
  'not-in-list': error<[key: string, given: string, near: string, all: string]>(
    '只能从固定清单里选，写了清单外的。',
    (key, given) => `「${key}」不能写「${given}」`,
    (_, __, near, all) => (near ? `是不是想写「${near}」？` : `只能选：${all}`),
  ),
  'empty-text': error<[key: string]>(
    '引号里是空的。',
    (key) => `「${key}」是空的`,
    () => '写上内容；用不着就整项删掉',
  ),
  'too-few': error<[key: string, least: string]>(
    '条数不够。',
    (key, least) => `「${key}」至少要有 ${least} 条`,
    () => '补足条数；意思别重复',
  ),
  'too-many': error<[key: string, most: string]>(
    '条数太多。',
    (key, most) => `「${key}」最多 ${most} 条`,
    () => '删掉多出来的',
  ),
  'out-of-range': error<[key: string, range: string]>(
    '数字超出允许的范围。',
    (key, range) => `「${key}」要${range}`,
    () => '改成范围里的数',
  ),
  'bad-id': error<[key: string, given: string]>(
    '编号只能用小写字母、数字，用点或短横连起来；规则是 F-01、R-01、SC-01 这样的写法。',
    (key, given) => `「${key}」的编号「${given}」写法不对`,
    (_, given) =>
      /^[A-Z]/u.test(given)
        ? '照 F-01、R-01、SC-01、D-01 的样子写'
        : '照 transfer.ask.trips 的样子写：小写、点、短横',
  ),
  'bad-date': error<[key: string, given: string]>(
    '日期要写成 2026-01-31。',
    (key, given) => `「${key}」的日期「${given}」写法不对，或没有这一天`,
    () => '写成 年-月-日，月和日都是两位：2026-01-31',
  ),
};
