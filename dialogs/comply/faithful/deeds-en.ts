import type { FactWord } from './difference.ts';

/** How sure, how far, how much. */
export const MODALITIES_EN: readonly FactWord[] = [
  [
    'modality',
    'maybe',
    /\bmaybe\b|\bperhaps\b|\bmight\b|\bpossibly\b|\bmay(?= (?:be|take|need|not|have|film|also))/gu,
  ],
  [
    'modality',
    'certain',
    /\bdefinitely\b|\bcertainly\b|\bguarantee[ds]?\b|\bpromise[ds]?\b|\bsurely\b|\bfor sure\b|\bfor certain\b|\bensure\b|\babsolutely\b|\bassure\b|\brest assured\b|\bdo not worry\b|\bleave it (?:to|with) (?:me|us)\b|\bdefinite\b/gu,
  ],
  [
    'modality',
    'must',
    /\bmust\b|\bha(?:ve|s) to\b|\bneeds? to\b|\bneeds?(?= (?:your|an?|the|identity|two|it))\b|\bshould\b|\bought to\b|\brequired?\b|\bgot to\b/gu,
  ],
  ['modality', 'try', /\btry(?:ing)?\b|\bdo (?:my|our) best\b|\baim to\b/gu],
  ['modality', 'usually', /\busually\b|\bnormally\b|\bgenerally\b|\btypically\b/gu],
  [
    'modality',
    'about',
    /\babout(?= (?:\d|one|two|three|half|a|an)\b)|\broughly\b|\bapproximately\b|\baround(?= \d)/gu,
  ],
  ['modality', 'at-most', /\bat most\b|\bup to\b|\bno more than\b|\bmaximum\b/gu],
  ['modality', 'at-least', /\bat least\b|\bmore than\b|\bover(?= \d)\b|\bminimum\b/gu],
  ['modality', 'only', /\bonly\b|\bjust(?= (?:this|one|that|these|the))|\bnothing but\b/gu],
  [
    'modality',
    'all',
    /\ball of (?:it|them)\b|\bin full\b|\bfully\b|\bevery(?=thing)\b|\bevery single\b|\bentire(?:ly)?\b|\bcomplete(?:ly)?\b/gu,
  ],
  ['modality', 'can', /\bcan\b|\bcould\b|\bis able to\b|\bam able to\b/gu],
];

/** What somebody does about the matter: each is a promise when the bank says it. */
export const ACTIONS_EN: readonly FactWord[] = [
  [
    'action',
    'waive',
    /\bwaiv(?:e[ds]?|ing)\b|\bcancel the (?:fee|charge)\b|\bdrop the (?:fee|charge)\b|\blet you off\b/gu,
  ],
  [
    'action',
    'compensate',
    /\bcompensat(?:e[ds]?|ion|ing)\b|\breimburs(?:e[ds]?|ement|ing)\b|\bmake (?:it|this|that) up to you\b|\bcover (?:the|your|that|it)\b|\bmake good\b|\bpay you\b/gu,
  ],
  [
    'action',
    'refund',
    /\brefund(?:s|ed|ing)?\b|\bmoney back\b|\bgive (?:it|the money|your money) back\b|\breturn (?:it|the money|your money)\b/gu,
  ],
  ['action', 'give', /\bgifts?\b|\bbonus\b|\bvoucher\b|\bdiscount\b|\breward\b/gu],
  [
    'action',
    'restore',
    /\bunblock(?:ed)?\b|\bunfreez(?:e|ing)\b|\brestor(?:e[ds]?|ing)\b|\blift(?:ed|ing|s)?\b/gu,
  ],
  [
    'action',
    'solve',
    /\bsolv(?:e[ds]?|ing)\b|\bfix(?:ed|es)?\b|\bsort(?:ed|s)? (?:it|this|that)?(?: out)?\b|\bresolv(?:e[ds]?|ing)\b|\bsettl(?:e[ds]?|ing)\b|\bget (?:it|this|that) done\b|\btaken? care of\b/gu,
  ],
  ['action', 'approve', /\bapprov(?:al|ed?|es)\b/gu],
  ['action', 'arrive', /\barriv(?:e[ds]?|al)\b|\bcome through\b|\bin your account\b|\bcredited\b/gu],
  [
    'action',
    'apply',
    /\bappl(?:y|ied|ies|ication)\b|\bsubmit(?:ted)?\b|\bput in (?:a|an|for)\b|\brequest(?:ed)?\b/gu,
  ],
  [
    'action',
    'report',
    /\breport(?:ed|ing|s)?\b|\bescalat(?:e[ds]?|ing)\b|\bpass (?:it|this|that) (?:on|up)\b/gu,
  ],
  ['action', 'register', /\bregist(?:er|ered|ering|ration)\b|\blog(?:ged|ging)?\b|\bfile[ds]?\b/gu],
  ['action', 'verify', /\bverif(?:y|ied|ication)\b|\brecheck(?:ed)?\b|\bre-check\b|\bidentity check\b/gu],
  [
    'action',
    'check',
    /\bcheck(?:s|ed|ing)?\b|\blook (?:it |this |that )?(?:up|into)\b|\bfind out\b|\btrace\b/gu,
  ],
  ['action', 'call', /\bcall(?:s|ed|ing)?\b|\bring(?:ing)?\b|\bphone(?:d)?\b|\bdial(?:s|led)?\b/gu],
  [
    'action',
    'hand-over',
    /\bhand(?:ed|ing)? (?:it|this|you|that) (?:over|on)\b|\btransfer you\b|\bput you through\b|\bpass(?:ed)? you\b/gu,
  ],
  ['action', 'transfer', /\btransfer(?:s|red|ring)?\b|\bwire[ds]?\b/gu],
  ['action', 'withdraw', /\bwithdraw(?:al|n|ing|s)?\b|\btake (?:it|the money) out\b/gu],
  ['action', 'sign', /\bsign(?:s|ed|ature|ing)?\b/gu],
  ['action', 'delete', /\bdelet(?:e[ds]?|ing)\b|\bremov(?:e[ds]?|ing)\b|\bcancel(?:led|s)?\b/gu],
  ['action', 'punish', /\bpunish(?:ed)?\b|\bdisciplin(?:e[ds]?|ary)\b|\bfir(?:e|ed)\b/gu],
  ['action', 'write', /\bwrit(?:e|es|ing|ten)(?! down)\b|\bprint(?:ed|ing)?\b/gu],
];
