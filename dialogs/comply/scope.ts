import { quotationsIn, type Span, sentenceAround } from './clauses.ts';

/** A negation that reaches the words after it. */
const NEGATED =
  /(?:不|没|没有|别|勿|甭|未|无法|并非|不能|不会|不敢|不要|不是|不许|不得|不该|不可以|不应该|从不|不用|不必|不再|绝不|谈不上|说不上|不等于|not|never|n't|cannot|no|without|nor)(?:再|去|跟您|给您|对您|向您|拿|说|讲|叫|算|是|让您|让|要您|要|替您|敢|做|做到|答应|承诺|保证|代表|意味着|用| be| to| say| ask you to| a| that|\s)*$/u;
/** A negation of saying or of being anywhere: it reaches further. */
const DENIED =
  /(?:(?:没|没有|不是|不会|不能|不敢|从没)(?:说|讲|让|叫|要求)|没有(?:哪|什么|任何))[^,。!?;]{0,8}$|(?:never|didn't|not) (?:said?|told|asked?)[^,.!?;]{0,20}$/u;
/** A negation that denies the worry, not the thing. */
const REASSURED = /(?:不用|不必|甭|别|不要|无需)(?:担心|操心|怕|惦记|怀疑|犹豫)/u;
/** Somebody else's words. */
const REPORTED =
  /(?:谁|哪位|哪个|哪家)[^,。]{0,10}(?:说|讲|告诉|答应|承诺|保证|教|让|叫|要|问|敢|跟您|给您|找您)|您(?:刚才|刚刚|当时|上次|之前|前面|电话里)?(?:是)?(?:说|讲|问|提到|听到|听说|反映|写的?是?|记得|担心|怕)(?!了算)|(?:他|她|他们|对方|别人|有人|网上|骗子|同事|经理|那位|柜员|中介|业务员|销售)[^,。]{0,6}(?:跟|对|给|和|向|让|叫|要|劝|教)您|复述|原话|原文|照您(?:说|讲)|who (?:told|promised|said)|did (?:any|some)one|you (?:said|say|mentioned|were told|heard)|in your words/u;
/** The sentence itself takes the words back or warns of them. */
const DISOWNED =
  /这(?:话|句|句话|说法|种说法|么说|样说)[^,。]{0,4}(?:不对|不准|不作数|不该|不合适|不算|不妥|错)|(?:话|说法|答应|承诺)[^,。]{0,6}都?(?:不作数|不算数|不可信|不能信|别信)|别信|不可信|不要相信|都别给|都不能给|骗局|骗子|是诈骗|谨防|当心|要小心|明令|是违规|属于违规|就违规|不合规|不可以|做不出来|害您|更正|我(?:向您)?道歉|我(?:来)?登记|按规定不|规定不(?:能|许|允许)|is not true|don't believe|scam/u;

/** A question of fact, not a rhetorical one. */
const INQUIRY = /(?:有没有|是不是|是否|还是|过没有|过吗|哪位|哪天|什么时候|吗,|记得)[^。!]*[?]|过吗?[?]$/u;

/**
 * Are these words of a plain view asserted by the speaker? Not when they are quoted, negated, somebody else's, or
 * taken back in the same sentence.
 */
export function isAsserted(text: string, match: Span): boolean {
  if (quotationsIn(text).some(({ start, end }) => start <= match.start && match.start < end)) return false;
  const sentence = sentenceAround(text, match);
  const before = text.slice(sentence.start, match.start);
  if ((NEGATED.test(before) && !REASSURED.test(before)) || DENIED.test(before)) return false;
  if (REPORTED.test(before)) return false;
  const after = text.slice(match.end, sentence.end + 1);
  if (INQUIRY.test(before + after)) return false;
  return !DISOWNED.test(`${before} ${after}`);
}
