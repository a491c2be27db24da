/** Talks for the screens of the review, as an import tells them: varied in matter, temper and skill. */

export interface Told {
  readonly id: string;
  readonly person: string;
  readonly branch?: string;
  readonly caseNumber?: string;
  readonly turns: readonly {
    readonly speaker: 'customer' | 'staff';
    readonly text: string;
    readonly at: number;
  }[];
}

const MINUTE = 60_000;
const DAY = 24 * 3_600_000;

/** Customer and staff by turns, the customer first. */
const PLAYS: readonly (readonly string[])[] = [
  [
    '我信用卡里多还的钱，跑三趟了还取不出来，你们到底谁管！',
    '让您跑了三趟，换谁都着急。您先坐，从头跟我说，我来接。',
    '柜台说归信用卡中心，中心又说归柜台，我一个老百姓找谁去',
    '这笔溢缴款是您多还进去的，对吗？大概多少，哪天还的？',
    '三千多，上个月还的。那这钱今天能转出来不？我十一点半要接孩子。',
    '我先问清楚，专线那边现在就拨。',
    '又让我等。上回也说问问，问完就没人了。',
    '您放心，明天一准到账，手续费给您全免。',
    '一准？上个网点也说一准，一帮骗子！你写个条给我，写不了我今天不走，现在就打 12378！',
    '打 12378 是您的权利，我不拦。我先给您登记，编号写给您。',
    '那你登记吧，我看你怎么说。',
    '我叫李砚，这件事我来跟。明天下午四点前，我给您回电话，告诉您办到哪一步。',
    '行，我记下了，四点。',
    '您还有什么要我一起问的？',
  ],
  [
    '多还的那笔溢缴款，凭啥还要收我手续费',
    '您看到扣费，心里不舒服，我明白。您说的是哪一笔，我来查。',
    '上周取的五百，扣了五块',
    '我查到了，收费标准贴在这里，我念给您听。您看这样说清楚了吗？',
    '早说嘛，行吧',
    '以后取之前我先跟您说费用。谢谢您提出来。',
  ],
  [
    '老太太存的定期，提前取怎么少了这么多利息？存的时候没人说！',
    '合同是您自己签的，上面写着。',
    '你这什么态度！老人看得懂合同吗！我要投诉你们！',
    '对不起，刚才我话说急了。您先坐，我一笔一笔算给您看。',
    '那你算',
    '提前支取按活期算，少了八百二。我可以帮您看看能不能只取一部分，剩下的还按定期。',
    '还能这样？那行，先取一万',
    '好，我现在就办，办完给您打一张明细。您看还有别的要问吗？',
  ],
  [
    '利率都降了，我房贷月供怎么没降？',
    '您盯着这事，说明家里过日子仔细。您的重定价日是哪天，您记得吗？',
    '不知道，没人跟我说过',
    '我查一下。您的是每年一月一日调，所以明年一月才变。',
    '那不就是白等',
    '确实要等到那天。我现在给您算一个大概的数，您心里有底。',
    '好吧，知道了',
    '还有不清楚的随时问我，我叫李砚。',
  ],
  [
    '理财亏了三万，当初说稳赚的！我不想活了！',
    '您先别急，喝口水，我陪着您。您现在身边有家里人吗？',
    '没有，我一个人来的，我活着有什么意思',
    '我就在这儿陪您，我请同事给您家里打个电话，好不好？',
    '行',
    '谢谢您肯跟我说。我们慢慢来。',
  ],
  [
    '排了一个小时了，前面就开一个窗口，你们人呢？',
    '等了一个小时，腿都站酸了。我看看您办什么，有的机器上两分钟就好。',
    '取钱，两万',
    '两万机器上分两次就能取，我陪您去。',
    '早说啊',
    '是我们没早点来问您。这边请。',
  ],
  [
    '我卡被你们锁了，取不了钱，孩子等着交学费！',
    '学费等不得，我明白。这个不归我们管，您打客服电话吧。',
    '客服让我来网点，你又让我打客服，踢皮球啊？我要发到网上去！',
    '您说得对，不该让您两头跑。我来问，我不让您再打。您身份证带了吗？',
    '带了',
    '我核实一下原因。解开要审批，今天下班前我给您回话，能不能先让家里人垫上学费？',
    '只能这样了',
    '我把电话写给您，五点前我一定打给您。',
  ],
  [
    '手机银行点转出，点一次错一次，什么破系统',
    '点了几次都不成，真急人。屏幕上写的是什么？',
    '说系统繁忙',
    '我看一下，是那边在维护，到三点。您急用的话我在柜台给您转。',
    '那在这儿办吧',
    '好，两分钟。您看金额对吗？',
    '对，谢谢',
    '不客气，慢走。',
  ],
];

const PEOPLE = ['local', 'liu-min', 'chen-jie', 'wang-tao'];

/** `count` talks over the eight weeks before `now` (epoch milliseconds), newest first, held by four people. */
export function toldTalks(count: number, now: number): readonly Told[] {
  return Array.from({ length: count }, (_, i) => {
    const play = PLAYS[i % PLAYS.length] ?? [];
    const start = now - Math.round((i * 54 * DAY) / count) - (30 + (i % 5) * 47) * MINUTE;
    return {
      id: `told-${i}`,
      person: PEOPLE[i % PEOPLE.length] ?? 'local',
      ...(i % 3 === 0 ? { caseNumber: `TS-${String(i).padStart(4, '0')}` } : {}),
      turns: play.map((text, turn) => ({
        speaker: turn % 2 === 0 ? ('customer' as const) : ('staff' as const),
        text,
        at: start + turn * 80_000,
      })),
    };
  });
}

/** The file that an import takes. */
export const asJsonLines = (talks: readonly Told[]): string =>
  talks.map((talk) => JSON.stringify(talk)).join('\n');
