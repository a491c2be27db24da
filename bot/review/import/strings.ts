import type { Language } from '../../../scripts/vocabulary.ts';
import { type Both, both } from '../../both.ts';

/** What is wrong with a row of a file, and what to do about it. */
const FAULTS = {
  json: both('这一行不是 JSON。一行写一个完整的 JSON。', 'Not JSON. Write one complete JSON object a line.'),
  shape: both(
    '缺 turns，或者写法不对。turns 里每句要有 speaker（customer 或 staff）和 text。',
    'turns are missing or malformed. Each needs a speaker (customer or staff) and a text.',
  ),
  chain: both(
    '这一件导出后被改过，校验对不上。请用原来的文件。',
    'This talk was changed after its export; its chain does not match. Use the original file.',
  ),
  header: both(
    '第一行要有列名：编号、说话人、原话（或 id、speaker、text）。',
    'The first row must name the columns: id, speaker, text (or 编号, 说话人, 原话).',
  ),
  csv: both('引号没有成对，从这一行起读不下去。补上引号。', 'A quotation mark is not closed; close it here.'),
  id: both('编号空着。同一场的每一句写同一个编号。', 'No id. Give every turn of one talk the same id.'),
  speaker: both('说话人要写 客户 或 员工。', 'The speaker must be customer or staff.'),
  text: both('这一句是空的，或者超过 4000 字。', 'The text is empty or longer than 4,000 characters.'),
  time: both(
    '时间看不懂，或者不在过去。写成 2026-11-20 10:42，或带时区 2026-11-20T10:42:00+08:00。',
    'The time cannot be read or is not in the past. Write 2026-11-20T10:42:00+08:00.',
  ),
  turns: both('这一场超过 400 句。拆成几场。', 'More than 400 turns. Split the talk.'),
  branch: both(
    '没有这个网点，或者不归您管。写网点编号。',
    'No such branch in your reach. Write the branch’s id.',
  ),
  person: both('员工要写编号，不写姓名。', 'Write the staff member’s id, not a name.'),
  caseNumber: both(
    '案件号里像有个人信息。写本行的案件号，60 个字以内。',
    'The case number seems to hold personal data. Write the bank’s own, up to 60 characters.',
  ),
  role: both(
    '看不出是谁说的。from.role 写 user（客户）或 bot（员工）。',
    'Who speaks? Set from.role to user (customer) or bot (staff).',
  ),
  transcript: both(
    '不是 .transcript：应该是一个 JSON 数组，里面是 activity。',
    'Not a .transcript: it must be one JSON array of activities.',
  ),
  nothing: both('文件里没有谈话。', 'There is no talk in this file.'),
  tooBig: both('文件太大，一次最多 50 MB。分几次导。', 'The file is too big: 50 MB at most. Split it.'),
  tooMany: both('一次最多 5000 场。分几次导。', 'At most 5,000 talks at a time. Split the file.'),
} as const satisfies Record<string, Both>;

export type ImportFault = keyof typeof FAULTS;

export const importFault = (fault: ImportFault, lang: Language): string => FAULTS[fault][lang];
