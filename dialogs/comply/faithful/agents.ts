import type { Language } from '../../../scripts/vocabulary.ts';

/** Things that matter as to who does them: calling, going, waiting, paying … */
const VERBS = {
  'zh-CN':
    /打|去|写|带|等|找|跑|说|听|问|查|办|报|陪|跟|盯|催|请|约|记|列|拿|交|选|定|看|转|退|取|存|签|补|核|讲|拨|联系|告诉|解释|坐|来(?=[接跟办查问说写打盯催找])/gu,
  'en-US':
    /\b(call|ring|phone|go|write|bring|wait|find|come|tell|say|hear|listen|ask|check|report|stay|follow|chase|book|note|list|take|give|choose|decide|look|transfer|refund|withdraw|sign|explain|sit|pay|send|fetch|print|read|keep|get|pass|help)(?:ed|s|ing)?\b/gu,
} as const;
const PEOPLE = {
  'zh-CN': /(?:我|您|他|她|谁|同事|负责人|经理|客户)(?!的)/gu,
  'en-US': /\bi\b|\bwe\b|\byou\b|\bhe\b|\bshe\b|\bthey\b|\bmanager\b|\bcolleague\b/gu,
} as const;
/** Before a person these make her the one it is done for. */
const FOR = {
  'zh-CN': /(?:给|替|帮|陪|照|按|依|跟|向|对|为|和|同|把|被|带|拿|回|听|问|让给|打给|告诉|联系|找|扶|送)$/u,
  'en-US':
    /(?:to|for|with|at|of|from|about|by|tell|call|ring|phone|ask|give|show|send|help|take|see|hear|let|thank|bring|transfer|pay) $/u,
} as const;
/** What one does with a thing that was handed over: 列给您看, 报给您再选. */
const RECEIVING = /^[看选听挑签定补带]/u;
const CLAUSE = /[^,。.!?;:]+/gu;

/** `verb doer` for every thing that somebody is said to do. */
function deedsIn(text: string, lang: Language): readonly string[] {
  return [...text.matchAll(CLAUSE)].flatMap(([clause]) => {
    const named = [...clause.matchAll(PEOPLE[lang])];
    const people = named.filter(({ index }) => !FOR[lang].test(clause.slice(0, index)));
    return [...clause.matchAll(VERBS[lang])].flatMap(({ index, 0: word, 1: verb = word }) => {
      const doer = people.findLast((person) => person.index < index);
      const receiver = named.findLast((person) => index - person.index <= person[0].length + 1);
      const who = RECEIVING.test(verb) && receiver && receiver.index < index ? receiver : doer;
      return who ? [`${verb} ${one(who[0])}`] : [];
    });
  });
}

const one = (who: string) => (who === 'we' ? 'i' : who);

/** Those for whom something is done, as often as they are named so. */
function servedIn(text: string, lang: Language): readonly string[] {
  return [...text.matchAll(PEOPLE[lang])]
    .filter(({ index }) => FOR[lang].test(text.slice(0, index)))
    .map(([who]) => who);
}

/** The deeds that passed from one doer to another, and who took another's place as the one served. */
export function changedHands(a: string, b: string, lang: Language): readonly string[] {
  const [before, after] = [deedsIn(a, lang), deedsIn(b, lang)];
  const verbs = new Set(before.map(verbOf));
  const deeds = [...verbs].flatMap((verb) => {
    const own = (all: readonly string[]) => all.filter((deed) => verbOf(deed) === verb);
    const isNew = own(after).some((deed) => !before.includes(deed));
    return isNew || replaced(own(before), own(after)) ? [verb] : [];
  });
  return [...deeds, ...(replaced(servedIn(a, lang), servedIn(b, lang)) ? ['for'] : [])];
}

const verbOf = (deed: string) => deed.split(' ')[0] ?? '';

/** Whether some became fewer where others became more. */
function replaced(before: readonly string[], after: readonly string[]): boolean {
  const count = (all: readonly string[], who: string) => all.filter((other) => other === who).length;
  const grew = after.some((who) => count(after, who) > count(before, who));
  return grew && before.some((who) => count(before, who) > count(after, who));
}
