import type { FactWord } from './difference.ts';

/** How sure, how far, how much. */
export const MODALITIES_ZH: readonly FactWord[] = [
  [
    'modality',
    'certain',
    /一定|肯定|保证|绝对|必定|准保|包您|准能|铁定|百分之?百|担保|保准|放心|包在我|交给我|确保/gu,
  ],
  ['modality', 'must', /必须|务必|应当|应该|需要|须|得(?=先|要|由|有|您|本人|等|问|核|去)|非得/gu],
  ['modality', 'try', /尽量|尽力|争取|试试|试着|努力|想办法/gu],
  ['modality', 'usually', /一般|通常|往往|大多/gu],
  ['modality', 'at-most', /最多|最晚|最迟|至多|顶多/gu],
  ['modality', 'at-least', /最少|最早|至少|起码|超过|以上/gu],
  ['modality', 'most', /最高|最低|最快|最好|最大|第一(?!时间)/gu],
  ['modality', 'only', /只(?!要|有|管|好)|仅|光(?=[要是有凭])|单(?=[独要是])/gu],
  ['modality', 'all', /全部|全额|所有|任何|全都|统统|一律|一概|全(?=[免退赔办记算])/gu],
  ['modality', 'can', /能(?!耐|力|量)|可以|可(?=[以办走选申提])/gu],
];

/** What somebody does about the matter: each is a promise when the bank says it. */
export const ACTIONS_ZH: readonly FactWord[] = [
  ['action', 'waive', /减免|免掉|免除|免了|免收|豁免|抹掉|去掉(?=[^,。]*费)/gu],
  ['action', 'compensate', /赔偿|赔付|补偿|赔给|赔您|赔(?=[,。多少]|$)|弥补|补上|贴补|兜底|补给您|补差/gu],
  ['action', 'refund', /退款|退还|退回|返还|退给|退钱|退(?![一步休])/gu],
  ['action', 'give-money', /送您|奖励|礼品|积分|红包|优惠|打折/gu],
  ['action', 'restore', /恢复|解封|解冻|解除|解限|放开/gu],
  [
    'action',
    'solve',
    /(?<![没不][能给您再]{0,2})(?:解决|办妥|办好|办成|办完|办结|弄定|摆平|处理好|弄好)|搞定|落实/gu,
  ],
  ['action', 'approve', /批准|批下来|批(?=[,。不给了]|$)|通过(?=[,。]|$)|下款/gu],
  ['action', 'arrive', /到账|入账|到手|进账/gu],
  ['action', 'apply', /申请|提交|报批|递上去|提(?=请)/gu],
  ['action', 'report', /上报|报上去|反映|报给|报(?=负责人|领导|主管|卡中心|中台|运营|科技|上级)/gu],
  ['action', 'register', /登记|备案|立案|录入/gu],
  ['action', 'verify', /核实|核对|核查|复核|核(?=[身算])/gu],
  ['action', 'call', /电话|回电|去电|来电|致电|打(?=给|过去|来|[,。]|$)|拨/gu],
  ['action', 'hand-over', /转交|转接|转给|移交|交接/gu],
  ['action', 'transfer', /转账|转出|转走|转到|汇(?=[款出到])|划(?=[转出到])/gu],
  ['action', 'withdraw', /取款|提现|支取|取出/gu],
  ['action', 'sign', /签字|签名|签(?=[个一])/gu],
  ['action', 'delete', /删除|删掉|撤销|撤掉|消掉|注销/gu],
  ['action', 'punish', /处分|处罚|开除|追责|严肃处理/gu],
];
