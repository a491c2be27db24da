import { CONTRACTIONS } from '../../recognise/contractions.ts';
import { ACTIONS_EN, MODALITIES_EN } from './deeds-en.ts';
import type { FactWord, FactWords } from './difference.ts';
import { NAMES_EN } from './names-en.ts';

/** English wordings that carry a fact, the longer ones first. All patterns see lower case and spelt-out contractions. */

const PHRASES: readonly FactWord[] = [
  [
    'content',
    'apology',
    /\b(?:i am |we are )?(?:so |very |really )?sorry\b|\bapologi[sz]e\b|\bapolog(?:y|ies)\b/gu,
  ],
  ['content', 'thanks', /\bthank(?:s| you)\b/gu],
  [
    'action',
    'free',
    /\bfree of charge\b|\bfor free\b|\bno charge\b|\bat no cost\b|\bwithout (?:a |any )?(?:charge|fee)\b|\bno fee\b/gu,
  ],
  ['condition', 'whatever', /\bno matter\b|\bwhatever\b|\bwhichever\b|\bwhoever\b|\bregardless\b/gu],
  ['content', 'not-only', /\bnot only\b|\bnot just\b/gu],
  ['modality', 'certain', /\bno problem\b|\bno doubt\b|\bwithout fail\b/gu],
  ['condition', 'within', /\bno later than\b|\bnot later than\b/gu],
  [
    'question',
    'confirm',
    /(?:^|[.,;] ?)(?:(?:is that |am i |have i got (?:that|it) )?(?:right|correct)|is that (?:it|so))(?=\?)|\bhave i got (?:that|it)(?: right)?(?=\?)|\bdid i (?:hear|get) (?:that|it)(?: right)?(?=\?)/gu,
  ],
  [
    'question',
    'consent',
    /\b(?:is that |would that be )?(?:all right|okay|ok|alright)(?=\?)|\b(?:shall|may|could|can) i(?=[^.?]*\?)|\bwill you(?=[^.?]*\?)|\bwould you(?: like)?(?=[^.?]*\?)|\bdo you agree(?=\?)/gu,
  ],
  [
    'question',
    'choice',
    /\byour (?:call|choice)\b|\byou (?:choose|decide|pick)\b|\b(?:it is )?up to you\b|\bor(?=[^.,?]*\?)/gu,
  ],
];

const TIMES: readonly FactWord[] = [
  ['time', 'today', /\btoday\b|\bthis very day\b/gu],
  ['time', 'tonight', /\btonight\b/gu],
  ['time', 'tomorrow', /\btomorrow\b/gu],
  ['time', 'yesterday', /\byesterday\b/gu],
  ['time', 'morning', /\bmorning\b/gu],
  ['time', 'noon', /\bnoon\b|\blunchtime\b/gu],
  ['time', 'afternoon', /\bafternoon\b/gu],
  ['time', 'evening', /\bevening\b/gu],
  ['time', 'end-of-day', /\b(?:end|close) of (?:the )?(?:day|business)\b|\bclosing time\b/gu],
  ['time', 'end-of-month', /\bmonth.?end\b|\bend of (?:the )?month\b/gu],
  ['time', 'weekend', /\bweekend\b/gu],
  ['time', 'working-day', /\b(?:working|business) days?\b/gu],
  ['time', '', /\b(?:(?:this|next|last) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gu],
  ['time', '', /\b(?:this|next|last) weeks?\b/gu],
  ['time', '', /\b(?:this|next|last) months?\b/gu],
  [
    'time',
    '',
    /\b(?:january|february|march|april|may(?= \d)|june|july|august|september|october|november|december)\b/gu,
  ],
  ['time', '', /\b(?:this|next|last) years?\b/gu],
  [
    'time',
    'every',
    /\bevery (?:day|week|month|year|time)\b|\b(?:dai|week|month|year)ly\b|\beach (?:day|week|month|year|time)\b/gu,
  ],
  ['time', 'soon', /\bas soon as possible\b|\bquickly\b|\bshortly\b|\bsoon\b|\basap\b/gu],
  [
    'time',
    'now',
    /\b(?:right |just )?now\b|\bat once\b|\bstraight away\b|\bright away\b|\bimmediately\b|\bthis (?:minute|moment|instant)\b|\bat the moment\b|\binstantly\b/gu,
  ],
  [
    'time',
    'later',
    /\blater\b|\bin a (?:moment|minute|while)\b|\banother day\b|\bsome other (?:day|time)\b/gu,
  ],
  ['time', 'anytime', /\bany ?time\b|\balways\b|\bforever\b/gu],
  [
    'time',
    'past',
    /\blast time\b|\bearlier\b|\bback then\b|\bat the time\b|\bpreviously\b|\bbefore(?=[.,;?]|$)/gu,
  ],
];

const CONDITIONS: readonly FactWord[] = [
  ['condition', 'as-soon-as', /\bas soon as\b|\bonce\b(?= (?:it|you|we|i|they|that|the|your|this))/gu],
  ['condition', 'if', /\bif\b|\bprovided\b|\bin case\b|\bas long as\b|\bshould you\b/gu],
  ['condition', 'unless', /\bunless\b|\botherwise\b|\bor else\b/gu],
  [
    'condition',
    'subject-to',
    /\bsubject to\b|\baccording to\b|\bdepend(?:s|ing)? on\b|\bunder the (?:rules?|contract|terms)\b|\bby (?:the )?rules?\b|\bdecides?(?= it)\b/gu,
  ],
  [
    'condition',
    'others-decide',
    /\b(?:is|are) (?:set|decided) by\b|\b(?:sets|decides|fixes|approves|must approve)\b/gu,
  ],
  ['condition', 'within', /\bwithin\b|\bat the latest\b/gu],
  [
    'condition',
    'before',
    /\bby(?= (?:\d|[a-z]+day|noon|five|four|three|the end|\{|〔|tomorrow|today|tonight|\w+ (?:am|pm|o))|(?= \d))|\bbefore\b/gu,
  ],
  ['condition', 'after', /\bafter\b|\bafterwards\b/gu],
  ['condition', 'until', /\buntil\b|\btill\b/gu],
  ['condition', 'though', /\balthough\b|\bthough\b|\beven if\b/gu],
  ['condition', 'when', /\bwhen(?! will| would| did| do| does| is| was)\b/gu],
];

const same: FactWords['same'] = [
  ...CONTRACTIONS,
  [
    /\bneed not\b|\bdo not (?:need|have) to\b|\bdoes not (?:need|have) to\b|\bno need (?:to|for you to)\b/gu,
    'need not',
  ],
  [/\bsomebody\b/gu, 'someone'],
  [/\banybody\b/gu, 'anyone'],
  [/\bno one\b/gu, 'nobody'],
  [/\bam going to\b|\bis going to\b|\bare going to\b/gu, 'will'],
];

const opposites: FactWords['opposites'] = [
  [/\brise|\bup\b|\bhigher|\bincrease|\bmore\b/u, /\bfall|\bdown\b|\blower|\bdecrease|\bless\b/u],
  [/\bearl/u, /\blate/u],
  [/\bbefore\b/u, /\bafter\b/u],
  [/\binside|\bin\b/u, /\boutside|\bout\b/u],
  [/\bopen/u, /\bclose/u],
  [/\bright\b|\bcorrect/u, /\bwrong/u],
  [/\bmine\b|\bmy\b/u, /\byours\b/u],
  [/\blong/u, /\bshort/u],
  [/\bsame\b/u, /\bdifferent/u],
  [/\beasy|\bsimple/u, /\bhard|\bdifficult/u],
];

const SOFT = new Set(
  'a an the and or but so then as at by for from in into of on onto off out over to up down with about it its this that these those there here i me my mine you your yours we us our he she they them their one who what which how be am is are was were been being do does did done doing have has had having will would shall let us please go going went come coming came get got getting give given take taken taking tell told telling say said saying speak talk explain hear heard hearing listen listening see seen look looking sit seat stand stay staying wait waiting understand understood know knew known feel feeling felt think thought mean means meant anyone someone everyone anybody people person mind heart sense kind bit way ways thing things matter matters point points story word words detail details side moment while time times first next again once still yet already even really very quite such much many more most too also well all each both same own long slowly gently carefully slow calm breath water easy quiet ready right fair clear clearly clearer straight properly exactly exact whole through together beside along around behind ahead away back keep keeping carry follow following help helping start finish make makes making made put set need want like hope happen happened hard rough tough upset upsetting angry anger annoyed annoying frustrated frustrating frustration worry worried worrying worries anxious afraid scared frightened frightening hurt hurts hurting painful tired tiring exhausted exhausting maddening infuriating disappointed disappointing disappointment trouble troubled bother bothered distress distressing stress stressful awful terrible horrible bad badly worse lost unfair natural course reasonable reason understandable wonder every everything anything something patience trust respect honest truth place shoes position sir madam mrs mr ms ma hello good morning welcome yes okay ok alright sure note noted noting noted down writing write wrote written interrupt interrupting cut personally myself yourself themselves'.split(
    ' ',
  ),
);

const EMPTY = new Set(
  'a an the and or but so then as at by for from in into of on off out to up with it its this that these those there here i me my you your we us our he she they them be am is are was were been do does did have has had will would let please go get got all more what'.split(
    ' ',
  ),
);

export const WORDS_EN: FactWords = {
  phrases: PHRASES,
  words: [...CONDITIONS, ...TIMES, ...NAMES_EN, ...ACTIONS_EN, ...MODALITIES_EN],
  same,
  opposites,
  soft: SOFT,
  empty: EMPTY,
};
