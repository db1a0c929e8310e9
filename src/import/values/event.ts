import type { EventKind } from '../../data/vocabulary.ts';

/** Words for what happened, and our kinds of events. */

/** More letters are a story, of which nobody can tell what the date is of. */
const LONGEST = 80;

/** Events by what is said of them, the first that fits; a breach is at first what others speak of. */
const EVENTS: readonly (readonly [EventKind, RegExp])[] = [
  ['lawsuit', /\b(?:lawsuits?|class actions?|sued|sues)\b|起诉|诉讼/i],
  ['arrest', /\barrest(?:s|ed)?\b|逮捕|抓获/i],
  ['charge', /\b(?:charged|indict(?:ed|ment))\b/i],
  ['verdict', /\b(?:verdict|convicted|found guilty)\b|判决/i],
  ['sentence', /\bsentence[ds]?\b|\bsentencing\b/i],
  ['penalty', /\b(?:fines?|fined|penalt(?:y|ies)|sanction(?:s|ed)?)\b|处罚|罚款/i],
  ['apology', /\bapolog(?:y|i[sz]ed|i[sz]es)\b|道歉/i],
  ['sale', /\b(?:for|on|up for) sale\b|\b(?:offered|sold|selling) (?:on|in|by|to)\b|出售|售卖/i],
  [
    'report-to-authority',
    /\b(?:report(?:ed|s)? to|notif(?:ied|ies|ication to)|inform(?:ed|s)?) (?:the )?(?:\w{2,12} )?(?:authorit(?:y|ies)|regulators?|attorney general|commission(?:er)?|ag|ico|oaic|dpa|cnil|ocr|hhs|dpc|anpd|aepd|garante)\b|上报|报送|(?:通报|报告|通知).{0,4}(?:主管|监管|网信|公安)/i,
  ],
  [
    'discovery',
    /\b(?:discover(?:ed|y|s)?|detect(?:ed|ion|s)?|notic(?:ed|es)|spott?ed|(?:became|made|becomes) aware)\b|发现|察觉|得知/i,
  ],
  [
    'disclosure',
    /\bdisclos(?:ed|es|ure)\b|\b(?:made|goes|went|go) public\b|\bpublic(?:ly)? (?:announce\w*|notice|statement|notification)\b|\bannounc\w+ (?:the |a |its |of (?:the )?)?(?:data )?(?:breach|leak|incident|hack|attack)\b|\bbecame known\b|\bcame to light\b|\b(?:customers?|users?|individuals?|patients?|consumers?|victims?|public|people) (?:(?:was|were|are|is) )?(?:notified|informed|told)\b|\b(?:notif(?:ied|ies)|inform(?:ed|s)|tells|told) (?:the |its |all |affected )*(?:customers?|users?|individuals?|patients?|consumers?|victims?|public|people)\b|披露|公开|曝光|公布/i,
  ],
  [
    'breach-end',
    /\b(?:breach|attack|incident|access|leak|intrusion)\b.*\b(?:ended|ends|contained|stopped|closed off)\b|结束|止损/i,
  ],
  [
    'breach-start',
    /^(?:the |initial |first |data |security |cyber ?)*(?:breach|attack|incident|leak|intrusion|compromise|hack|theft|occurrence|breached|hacked|attacked|compromised|stolen|data stolen)(?: date)?$|\b(?:breach|attack|incident|leak|intrusion|compromise|hack|theft|access)\b.{0,20}\b(?:began|begins|begun|start(?:s|ed)?|occur(?:s|red)?|happen(?:s|ed)|took place)\b|^(?:start(?:ed)?|began|occurred|happened)$|发生|开始|入侵|被攻击/i,
  ],
];

/** What makes another event of one, or none: “no evidence was discovered”, “lawsuit settled”. */
const NEGATED =
  /\b(?:no|not|never|denie[sd]|without|settle\w{0,5}|dismiss\w{0,5}|dropped|appeal\w{0,3}|reduced|proposed|possible|expected|response|hearing)\b|未|没有|否认|和解|撤/i;

/** The kind of an event in words, where they say it plainly; also our own names of kinds. */
export function eventKindOf(text: string): EventKind | undefined {
  const words = text
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST + 1);
  if (words.length > LONGEST || NEGATED.test(words)) return undefined;
  const found = EVENTS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  const own = EVENTS.find(([kind]) => kind === words.toLowerCase().replaceAll(' ', '-'))?.[0];
  const [first, ...others] = found;
  // “Breach discovered and disclosed” has two: which of them the date is of nobody says.
  return own ?? (others.every((kind) => kind === 'breach-start' || kind === 'breach-end') ? first : undefined);
}
