import { EVENT_KINDS } from '../data/vocabulary.ts';
import { unitOfHeader, wordsOf } from './counts.ts';
import type { DateMeaning, Role } from './mapping.ts';
import { foldLetters, simplified } from './values/text.ts';

/** What the headers of tables say: in English and Chinese by patterns, in other languages by beginnings of words. */

/** Whose data it was, said so plainly that no other name beside it is meant. */
export const VICTIM =
  /^(name of (the )?)?((victim|target)s?( (org(ani[sz]ation)?|company|entity|firm|business|institution|agency|party))?|(breached|hacked|hit|attacked) (org(ani[sz]ation)?|company|entity|firm|business|institution|agency|party|vendor|supplier|provider|service|site|app|platform))s?( name)?$|^name of (the )?breached$|^(org(ani[sz]ation)?|company|entity|firm|business|institution|agency)s? (that was )?(breached|hacked|hit|attacked)$|^(geschädigter?|geschädigtes?|opfer|victime|v[ií]ctima|vítima|vittima|slachtoffer)( (firma|unternehmen|organisation|organisme|entreprise|empresa|azienda|organizzazione))?$|^geschädigte (firma|unternehmen|organisation)$|^피해(자|기업|기관|회사)$|^(受害|被害|受侵害|被侵害|被攻击|泄露)(者|方|单位|企业|公司|机构|主体|对象)(名称)?$/i;
/** What a class list calls the case of each pupil: “Breach I chose”. */
export const CHOSEN =
  /^(the )?(breach|company|organi[sz]ation|case|incident)( that)? (i|we|you)( have)? (chose|picked|studied|selected|researched)$|^(my|our|your|chosen|selected) (breach|company|organi[sz]ation|case|incident)$|^(我|你)?(选择|选|研究)的?(公司|企业|案例|事件|机构)$/i;
/** “Affected school”, “Hotel chain”, “App name”: a kind of organisation heads their names. */
export const AN_AFFECTED =
  /^(affected|impacted) (school|hospital|clinic|bank|university|college|agency|firm|client|customer|vendor|site|website|service|app|platform|institution|municipality|council|store|brand)s?$|^(hotel( chain)?|airline|insurer|retailer|newspaper|magazine|(game )?studio|law firm|municipality|council|(hospital|school|hotel|media) (group|chain|district|trust)|restaurant( chain)?|utility|charity|operator|carrier|museum|library|app( name)?|(data )?owner)s?$/i;
/** Who is accused: a person in a criminal case, a firm in a civil one. */
export const ACCUSED =
  /^(respondents?|defendants?|accused|angeklagter?|beschuldigter?|prévenue?|imputad[oa]|imputat[oa]|被告|被申请人)(名称|姓名| name)?$/i;
/** Headers of what a text, a talk or an episode is called: no organisation need stand in it. */
export const TITLE_OF_TEXT =
  /^((article|post|podcast|video|episode|news|story|report|talk|blog)s? )?(title|headline)$|^(podcast )?episode( name)?$|^(文章|新闻|报道|节目|视频|帖子)?标题$/i;

/** Headers that count people, records or accounts plainly, what is confirmed before what is claimed. */
const PLAIN_COUNTS: readonly RegExp[] = [
  /\b(affected|exposed|impacted|records|individuals|people|accounts|users|customers)\b.*\bconfirmed\b|(已确认|已证实).*(人数|数量|条数)/i,
  /^(confirmed|actual|verified|claimed|alleged|estimated|potential) (number of )?(records|people|individuals|accounts|users|customers|victims|affected)$/i,
  /^n (records|people|individuals|accounts|users|customers|affected|victims)$|^(grand )?sum( total)?$/i,
];

/** Headers by which a column is known, in English and Chinese; the most telling pattern first. */
export const HEADERS: Readonly<Record<Role, readonly RegExp[]>> = {
  organisation: [
    /^post title$/i,
    VICTIM,
    CHOSEN,
    /^(name of )?(the )?(u )?(affected )?(org|organi[sz]ation|compan(y|ies)|entity|covered entity|firm|business|institution|agency|employer|insured|receiver|(data )?controller( ?\/ ?processor)?)s?( name)?$/i,
    /^(公司|企业|机构|机关|单位|组织|当事人|涉事(公司|企业|单位|机构)|(被处罚|受处罚|被罚|违法|涉案)(人|单位|主体|对象|企业|公司|当事人)|主体|涉事方|泄露方|被保险人|厂商|厂家|平台|网站|品牌|app)(名称|名)?$/i,
    /(?<!\b(?:parent|holding|insurance|security|audit|acquiring|forensics?) )(?:organi[sz]ation|company|entity|victim)|(?<!母|保险|安全)公司|企业|机构|机关|单位/i,
    AN_AFFECTED,
    // Whoever is accused may be a person, or the firm that was careless.
    ACCUSED,
    /^((breach|leak|site|dump|dataset|matter) ?name|deployer|dump)$/i,
    /^(name|名称|名字)( (&|and|\/) location)?$/i,
    /^(custom field )?(business unit|department|division|facility|hospital|clinic|practice|provider|school|university|college|bank|subsidiary|branch|store|brand|service|site|platform|client|customer)( name)?$/i,
    /^(部门|科室|学校|医院|银行|院校|门店|分公司|事业部|客户)(名称|名)?$/,
  ],
  name: [
    /^(title|incident|incident name|breach|breach name|breach id|case|event|headline|事件|事件名称|案件|案件名称|案例|漏洞标题|标题)$/i,
    /^(name|名称)$/i,
    TITLE_OF_TEXT,
  ],
  id: [/^(id|incident[ _]?id|uuid|key|编号|序号)$/i],
  date: [
    /\b(dates?|year|when|month|day|time|timestamp|ts|quarter|period)\b|季度|occur(r?ed)?|disclos|discover|detect|announc|published|reported|breached|日期|时间|时候|时段|哪一?年|月份|年份|年度|何时|公开|披露|曝光|发现|发生|上报/i,
  ],
  size: [
    ...PLAIN_COUNTS,
    /\b(best|point|central) estimates?\b/i,
    // The whole number before that of a state, what leaked before what there is.
    /(泄露|泄漏|外泄|影响|受害|涉及|流出).*(人数|条数|数量|用户数?|账号数?|记录数?|笔数|件数|总数)/,
    /^((no|nr|number|count|figure|total)s?\.? ?(of )?)?(worldwide|globally|global|overall|nationwide|in total)$/i,
    /\b(affected|exposed|impacted|compromised)\b.*\b(total|overall|worldwide|nationwide|global(ly)?)\b/i,
    /^(?!.*\bresidents\b).*\b(total|overall|worldwide|nationwide|global)\b.*\b(affected|exposed|impacted|compromised|records|individuals|people|persons|accounts|users|customers|victims|patients)\b/i,
    /\b(records|individuals|people|persons?|accounts|users|customers|victims|patients|residents)\b.*\b(lost|affected|exposed|stolen|breached|leaked|compromised|impacted)\b/i,
    /\b(number|no\.?|#) (of )?(records|individuals|people|accounts|users|customers|victims)\b|\b(count|total|size) (of )?(records|individuals|people|accounts|users|customers|victims)?\b|\bamount of (records|data)\b|^(records|individuals|people|accounts|users|customers|victims|size|affected|count|pwncount|total records)$/i,
    /\b(affected|impacted)\b|^(entries|rows)$|^how many\b|^(breach|leak|incident) size$/i,
    /人数|多少人|泄露了?多少|条数|数量|数据量|规模|记录数|记录|账户数|账号数|影响(人数|用户|范围)?|泄露量|笔数/,
  ],
  country: [
    /^(country|countries|nation|country code|country \/ region|国家|国家\/地区|国家和地区|国别|地区)$/i,
    /\bcountry\b|国家/i,
  ],
  sector: [
    /^(sector|industry( type)?|industry sector|branche|(organi[sz]ation|entity|business) type|type of (organi[sz]ation|entity|business)|covered entity type|行业|产业|领域|行业类别|单位类型)$/i,
    /sector|industry|行业|机构类型/i,
    /^activity$/i,
  ],
  state: [/\b(states?|provinces?)\b/i, /\b(location|headquarters?|jurisdiction|place)\b/i],
  cause: [
    /^(cause|method|method of leak|how|why|reason|vector|root cause|how did (it|this) happen|how did (the )?(hackers?|attackers?|they|it|data) get (in|out)|how it happened|(breach|incident) (category|cause|nature)|(category|nature|cause) of (the )?(breach|incident)|怎么泄露的?|如何泄露的?|泄露途径|泄露渠道|source of (the )?(breach|incident)|attack( type)?|attack vector|type of (breach|attack|incident)|(breach|incident|leak) type|reasons? (for|of) (the )?(breach|incident|leak)|how (the )?(breach|incident) (occur(r?ed)?|happened)|原因|泄露原因|方式|手段|攻击方式|(事件|事故)(类型|类别|性质)|泄露方式)$/i,
    /\b(causes?|(?<!pay |payment |detection |contact |notification |encryption |hash(ing)? |delivery )methods?)\b|原因|(?<!加密|支付|付款|联系|通知|处理|处置|发现|报告|存储)方式/i,
  ],
  actor: [
    /^((threat )?actor( type)?|attacker type|who did it|行为人|内外部|攻击者(类型)?|嫌疑人)$/i,
    /^source( of (the )?breach)?$/i,
  ],
  kinds: [
    /^(data|data (types?|classes|kinds|elements?|fields)|fields|data types? (exposed|leaked|stolen|taken|lost|compromised|affected)|kinds? of (personal )?information|information (at issue|acquired)( .*)?|u data types?|what (kinds? of )?(data|information) (was |were )?(\w+ )?(exposed|leaked|stolen|taken|lost|compromised|affected)|what got (out|leaked|stolen)|what (leaked|was lost)|information (acquired|involved|exposed|accessed|compromised|breached)|(data|information) (involved|acquired|accessed)|泄露了?什么|泄露(的)?信息|kinds? of data|types? of data|types? of (personal )?(information|data)|(types? of )?(personal )?(data|information) (lost|exposed|leaked|compromised|stolen|affected)|(compromised|exposed|breached|leaked|stolen) (data|information|data types?)|(leak|data) ?types?|exposed|what was (exposed|leaked|stolen|taken)|数据|数据类型|泄[露漏]的?(内容|数据|信息|资料)的?(类型|种类)?|外泄资料|(外泄|泄露)?(资料|数据|信息)(的)?(类型|种类)|信息类型)$/i,
  ],
  status: [
    /^((case|incident|breach|verification|confirmation) )?(status|verification|credibility|confidence|verdict|veracity)$|^(is )?(verified|confirmed|fake|alleged|claimed)$|^状态$|核实|证实|属实|真伪|真假|可信|可靠性|真实性|是否确认|确认(状况|情况|与否|状态)|官方(回应|态度)|^(company|official|organi[sz]ation) (response|statement|position)$|^real or fake$|^confirmed by (the )?(company|victim|organi[sz]ation)$|^is the (leak|breach|claim|data) (real|genuine)$|^(proven|genuine|authentic(ity)?|real|echtheit|authenticité|autenticidad|fact check)$|^(核查|查证|鉴定)结果$|辟谣|^(verificad[oa]|verifié|confirmé|bestätigt|confirmad[oa]|verificato|bevestigd)$/i,
  ],
  summary: [
    /^(summary|description|description of (the )?(breach|incident)|(breach|incident) description|description en|story|(incident|exposure|breach) (details?|description)|details?|notes?|what happened|web description|comments?|简述|(事件|事故|案件)?(摘要|说明|描述|简介|经过|概况|概述|详情)|内容|备注)$/i,
  ],
  link: [/\b(links?|urls?|source links?|reference|href|web ?sites?)\b|链接|网址|来源地址/i],
  publisher: [
    /^(source|source name|sources|(information|news) source|publisher|media|newspaper|信源|资料来源|信息来源|新闻来源|来源|消息来源|媒体|出处)$/i,
  ],
};

/** Whom a breach is reported to, as headers say it: authorities, those affected, or somebody within the organisation. */
const AUTHORITY =
  '(authority|regulator|attorney|commission|ag|ico|oaic|dpa|cnil|ocr|hhs|pdpc|pcpd|anpd|aepd|garante|opc)';
const AFFECTED = '(consumer|customer|individual|patient|pt|people|public|resident|user|victim|affected)';
const WITHIN =
  '(the |our )?(dpo|data protection officer|management|board|it|hr|human resources|compliance|legal|us|insurers?|insurance|datix|customers?|users?|patients?|clients?|press|media|public)';

/** What a header says that a date is of; the first that fits. */
const MEANINGS: readonly { readonly is: DateMeaning; readonly words: RegExp }[] = [
  {
    is: 'listed',
    words:
      /\badded\b|date ?added|listed|\blisting\b|leak sites?|\bposted\b|published (at|on|by) (the )?(ag|oag|ocr|hhs|attorney|authority|regulator|website|site)\b|收录|添加/i,
  },
  {
    is: 'report-to-authority',
    words: new RegExp(
      [
        `\\breport(ed)? to (?!${WITHIN}\\b)|submi(ssion|tted)`,
        `\\bnotif\\w+ (to |of |à (la )?)?(the )?(?!${AFFECTED})(\\w{2,12} )?${AUTHORITY}s?\\b`,
        `\\b${AUTHORITY}s? (was |were )?(notified|told|informed|report(ed)?|notification|notice)\\b`,
        '\\breported date to\\b|上报|报送|(通报|报告|通知).{0,4}(主管|监管|机关|部门|网信|公安|当局)',
      ].join('|'),
      'i',
    ),
  },
  {
    is: 'disclosure',
    words: new RegExp(
      [
        'disclos|made public|\\bpublic\\b|announc|publish|became known|revealed|came to light|公开|披露|公布|曝光|报道',
        `${AFFECTED}s? (was |were )?(notif|told|informed)`,
        `notif(ied|ication of|ying) (the |affected )?${AFFECTED}s?\\b`,
        `report(ed)? to (the |our )?(${AFFECTED}s?|press|media)\\b`,
      ].join('|'),
      'i',
    ),
  },
  { is: 'discovery', words: /discover|detect|\bnoticed\b|\bfound\b|spotted|\baware\b|发现|察觉|得知|获悉/i },
  { is: 'penalty', words: /\b(fined?|penalt(y|ies)|sanction(ed)?)\b|处罚|罚款|处分/i },
  { is: 'verdict', words: /\b(verdict|sentenced|convicted|judge?ment)\b|判决|裁判|宣判/i },
  // Notified or reported to whom? Confirmed: none of our kinds.
  { is: 'unsaid', words: /\bnotif|\bnotices?\b|\breport|confirm|investigat|\bfiled\b|通报|通知|报告/i },
  { is: 'breach-end', words: /\bend(ed)?\b|contained|结束/i },
  {
    is: 'breach-start',
    words:
      /\b(breach(ed)?|incident|leak(ed)?|attack(ed)?|(initial )?compromised?|start(ed)?|beg[aiu]n|occur(r?ed)?|happened|hack(ed)?|stolen|(did )?(it|this) happen|occurrence|inc date)\b|\bexposed since\b|入侵|发生|事件(时间|日期)|(泄露|外泄|泄漏)(时间|日期)|开始|案发|事发/i,
  },
];

/** The last name of a path, where it says anything: `timeline.incident.year` is of the incident, `incident.reviewed_at` is not. */
function leafOf(column: string): string {
  const leaf = column.slice(column.lastIndexOf('.') + 1);
  return /^(?:dates?|at|on|time|timestamp|year|month|day|when|value|start|end|from|to)$/i.test(wordsOf(leaf))
    ? column
    : leaf;
}

/** What a header says that a date is of; `unsaid` for “Date” or “Year” alone. */
export function meaningOfHeader(column: string, language: string | undefined): DateMeaning {
  const leaf = leafOf(column);
  const header = wordsOf(leaf);
  // The second of two fines in a timeline of JSON stands below “penalty 2”.
  const kind = EVENT_KINDS.find((each) => each === leaf.toLowerCase().replace(/ \d{1,3}$/, ''));
  // “Breach lawsuit date” is no beginning.
  if (kind === undefined && SPEAKS_OF.entry.test(header)) return /\badded\b|listed/i.test(header) ? 'listed' : 'unsaid';
  const [, authority] = MEANINGS;
  if (kind === undefined && authority.words.test(header)) return authority.is;
  return kind ?? meaningIn(language, header) ?? MEANINGS.find(({ words }) => words.test(header))?.is ?? 'unsaid';
}

/** What a header speaks of, in its words (`wordsOf`). */
export const SPEAKS_OF = {
  /** Money, shares, spans of time, places and codes are numbers, and no size of a breach. */
  money:
    /[$€£¥₹₩%]|\b(shares?|percent(age)?|proportion|ratio|usd|eur|gbp|inr|cny|rmb|jpy|krw|aud|cad|chf|brl|dollars?|euros?|fines?|penalt(y|ies)|costs?|price|revenue|turnover|ransom|settlement|loss|losses|amount lost|value)\b|罚|损失|资金|赔偿|金额|费用|营收|赎金|(?<!\p{L})(bußgeld|geldbuße|umsatz|kosten|schaden|amende|coût|multa|cost[eo]|boete|штраф|ущерб)|罰金|損害|과징금|과태료|벌금/iu,
  noCount:
    /\b(year|month|week|day|hour|minute|date|time|duration|zip|post(al)?( ?code)|lat(itude)?|(lon|lng)(gitude)?|code|score|rank(ing)?|level|rating|magnitude|severity|sensitivity|percent(age)?|rate|version|phone|downtime|attributions?|label|intensity|theft|returned|funds?|schools|hospitals|agencies|cik|hashtags?|attacks?|followers?|amount|votes?|population|gvkey|permno|ticker|source count|naics|sic|isic|nace|industry|industries|sector|type|category|class|cvss|cve|port|asn|founded|employees|average|likelihood|age|sources|articles|links|index|id|ref(erence)?)s?\b|\b(number|count|no\.?|#|total) (of )?((data|security|reported) )*(breaches|incidents|cases|events|leaks|notifications|complaints)\b|(事件|案件|泄露)(数|起数|次数)$|(事件|案件)数量$|^(no|nr|num|number|#|s ?\/ ?n|serial|item|row|pages?|words)\.?$|字数|阅读|页|重要|等级|评分|概率|年龄|员工人数|用户总|客户总|个案|民国/i,
  /** Numbers that count nothing, whatever their header counts otherwise: ranks, rates, means, what was found again. */
  neverCount:
    /\b(rank(ing|ed)?|rate|ratio|index|indices|percentile|growth|increase|change|avg|average|mean|median|likelihood|per (day|hour|week|month|year|capita|incident|breach|record|million|[\d,]+)|sampled?|checked|reviewed|recovered|restored|returned|deleted|destroyed|replaced|retained|held|suspended|compensated|refunded|reimbursed|safe|protected|(accounts|cards|users) (closed|blocked)|(customers|users|clients) lost|before (the )?breach|entschädigte?|indemnis[ée]+s?|unaffected|un(exposed|compromised|touched)|not (affected|exposed|leaked|impacted|compromised|breached|stolen))\b|未(被)?(泄露|泄漏|外泄|受影响|影响|波及)|排[名序]|平均|人均|每(天|日|月|年|人|次)|指数|增长|同比|环比|占比|比例|量级|挽回|追回|恢复|销毁|抽查|抽样|封禁|冻结|流失|赔付|赔偿|注销/i,
  /** How many cases there were: such a row is none. */
  statistics:
    /\b(number|count|no\.?|#|total) (of )?((data|security|reported) )*(breaches|incidents|cases|leaks|notifications|attacks)\b|^(breaches|incidents|cases|attacks|leaks)$|(事件|案件)(数|起数|次数|数量)$|(泄露|攻击)(起数|次数)$/i,
  /** People who are no victims. */
  noVictims:
    /\b(arrest(s|ed)?|convicted|charged|complain(ed|ts|ants)?|sued|suing|fired|laid off|dismissed|interviewed|surveyed|trained|involved in (the )?investigation|reporting)\b|抓获|逮捕|处罚|参与|嫌疑|涉案人|投诉|起诉|解雇|开除|辞退|受访|培训|问责/i,
  /** Numbers that are claimed, possible or an end of a range. */
  lessSure:
    /\b(claim(s|ed)?|alleged(ly)?|potential(ly)?|possibl[ey]|may|might|initial(ly)?|estimated?|projected|max(imum)?|min(imum)?|up to|at (most|least)|upper|lower)\b|可能|潜在|声称|预计|初步|疑似|最[大多高小少低]/i,
  /** Words of what can only be the beginning. */
  beginning:
    /\b(first|start(ed)?|beg[aiu]n|occur(r?ed|rence)?|happened|hack(ed)?|attack(ed)?|intrusion|from)\b|发生|开始|入侵|攻击/i,
  /** Things that were attacked, of which none holds one person's data. */
  things:
    /\b(systems?|servers?|devices?|endpoints?|machines?|computers?|hosts?|laptops?|workstations?|stores?|branches|countries|states|cities|sites|websites|domains|databases|buckets|apps|applications|products?|offices|locations|departments|hospitals|beds|schools|flights|wallets|households|vehicles|plants|factories|networks|nodes|routers|cameras|atms|tills)\b|系统|服务器|设备|终端|电脑|计算机|门店|网站数|数据库|床位|航班|车辆|家庭户/i,
  /** Words in a header that speak of something else than the name of an organisation. */
  noName:
    /\b(types?|kinds?|class|category|sector|industry|state|city|country|region|county|address|street|zip|code|size|id|uuid|url|web ?site|domain|group|gang|defen[cs]e|mechanism|vulnerabilit(?:y|ies)|cve|product|software|number|count|location|description|role|status|assets?|angreifer|attaquant|atacante|attaccante|aanvaller|patterns?|motives?|tactics?|techniques?|attackers?|actors?|sponsors?|gangs?|adversary|regulations?|laws?|statutes?|quoted|campaign|hackers?|authority|regulators?|issuer|supervisory|court|author|analyst|reporter|your|submitt(?:er|ed)|teachers?|surname|signature|slug|handle|handler|systems?|hash|(?<!(?:hotel|restaurant|retail|store) )chains?|currency|information des|pupils?|students?|editors?|checked|recorded|reviewed|responsible|claims?|policy|cost|loss|severity|priority|urgency|outcome|resolution|investigators?|assign(ed|ees?)|(?<!data )owners?(?! name)|managers?|approv(ed|ers?)|person|contact|phone|e ?mail|level|risk|what|score|grade|date|time|duration|downtime|hours|days|weeks|months|year|how|why|when|normali[sz]ed|affected|impacted|notified)\b/i,
  /** The same in Chinese and Japanese. */
  noNameHan:
    /案由|罪名|责任人|负责人|联系|电话|邮箱|等级|级别|程度|优先|紧急|风险|进展|记录人|填表|经办|联系人|审核|编辑|作者|姓名|学生|老师|教训|后果|处理|是否|案号|机关|監管|监管|法院|依据|决定|結果|结果|类别|类型|類型|種別|日期|时间|地区|金额|数量|原因|状态|备注|链接|来源|媒体/,
  /** Words in a header that speak of those who attacked: their country is not that of the victim. */
  attackers:
    /\b(attackers?|actors?|sponsors?|suspect(ed)?|perpetrators?|adversar(y|ies)|aggressors?|threat|origin|apt|attributed|attribution|initiators?)\b|攻击|黑客|来源/i,
  /** Numbers of cases are no years and months: 2024-01. */
  references:
    /\b(case|file|docket|ref(erence)?|id(entifier)?)( ?(no|nr|number|code|id))?\.?$|\b(no|nr|number|code)\.?$|编号|案号|文号/i,
  /** “Affected company”, “organisation impacted”, “state agency”: the words are of the name all the same. */
  name: /^(?:机关|机构|单位|公司|企业)(?:名称|名)$|^(?:(?:affected|impacted|state) )?(?:name of (?:the )?)?(?:(?:affected|impacted|state) )?(?:org|organi[sz]ation|company|companies|entity|entities|victim|firm|business|institution|agency|employer)s?(?: name)?(?: (?:affected|impacted))?(?: (?:&|and|\/) location| \(location\))?$|^name (?:(?:&|and|\/) location|\(location\))$/i,
  /** Words in a header that speak of the kind of a breach. */
  kind: /^(nature|natures|tipo|art|soort)\b|类型|性质|種別|種類|유형/i,
  /** When an entry was written or changed is no day of an incident. */
  entry:
    /\b(updated?|modified|edited|retrieved|accessed|scraped|created|checked|verified|review(ed)?|as of|deadline|due|sources?|references?|articles?|duplicates?|founded|established|ipo|valuation|fiscal|closed|closure|resolved|remediated|patch(ed)?|fixed|settle(d|ment)|lawsuits?|sued|hearing|trial|anniversary|renewal|expir(y|es|ed|ation)|next|planned|enacted|law (was )?passed|clôture|abgeschlossen|timestamp|containment|acquired|\p{L}{0,20}frist|zeitstempel|horodateur|marca temporal|carimbo de data)\b|更新|修改|成立|上市|关闭|(?:处理|处置|完成)(?:完成|完毕|结束|时间|日期)|结案|办结|整改|期限|截止|复查|注册|登记(时间|日期)|时间戳|(提交|填写|填表|填报|录入|答题|答卷)(时间|日期)|タイムスタンプ|타임스탬프|起诉|开庭|修复|数据(的)?(时间)?范围/iu,
  /** When somebody was done with a case. */
  closing:
    /\b(closed|closure|resolved|remediated|settle(d|ment)|updated?|modified|deadline|due|containment)\b|关闭|(?:处理|处置|完成)(?:完成|完毕|结束|时间|日期)|结案|办结|整改|期限|截止|更新|修改/i,
  /** Who wrote a row, or looked into it: private persons. */
  persons:
    /\b(your (full )?name|(?<!first )reported by|handler|adjuster|coder|curator|reviewer|reporter|analyst|suspects?|witness(es)?|arrested|signature|(lead )?counsel|judge|plaintiffs?|whistle ?blowers?|patients?( name)?|student( name)?|pupil( name)?|first name|last name|surname|prénom|vorname|nachname|apellidos|cognome|ansprechpartner(in)?|(sach)?bearbeiter(in)?|erfasst von|correspondant|responsable|persona de contacto|(submitted|created|modified|entered|recorded|added|maintained|compiled|curated|prepared|approved|reviewed|checked|handled) by|assign(ed to|ee)?|investigators?|case (officer|handler|manager)|responsible (person|employee|staff|officer|manager|user)|(person|employee|staff|officer|manager|user) responsible|dpo|(data protection|privacy) officer|offenders?|melder|rapporteur|signed off( by)?|spokes(person|man|woman)|lawyer|attorney( name)?|ceo|cio|ciso|cso|auditor|(hackers?|attackers?|suspects?)( s)? (real )?name|real name|teacher|contact( person)?|(phone|telephone|mobile)( number)?)$|姓名|负责人|责任人|联系人|联系电话|电话(号码)?$|填表人|填报人|经办|担当者|学生|手机(号码?)?$|学号|小组成员|组员|记录人|审核人|被告人|举报人|投诉人$|原告(?!.*(公司|单位))|嫌疑人|(处理|审批|登记|汇报|上报|复核|录入|调查|值班|发言|报案)人(员)?$/i,
  /** Crimes: who is accused of one is a person. */
  crimes:
    /\b(charge[sd]?|charged with|sentenced?|prison|convict(ed|ion)|offen[cs]es?|plea|counts)\b|罪名|刑期|判刑|量刑/i,
  /** Days of birth, which are private. */
  birth:
    /\b(date of birth|birth ?da(te|y)|dob|geburts(datum|tag)|date de naissance|fecha de nacimiento|data di nascita|data de nascimento)\b|出生(日期|年月|年月日)?$|生年月日|생년월일/i,
  /** A list of pupils, by their class. */
  pupils: /^(class|form|year group|homeroom|student id|student (no|number)|pupil id|班级|学号|年级)$/i,
  /** Pictures, and pages of the organisation itself, are no sources. */
  noSource:
    /\b(screenshot|logo|image|icon|picture|photo|media|download|dump|magnet|torrent|web ?site|home ?page|domain|datatype|xmlns|schema)\b/i,
} as const;

/** A header that speaks of a date, and of nothing else. */
export const PLAIN_DATE =
  /\b(?:dates?|years?|when|quarter)\b|年份|日期|时间|日付|年月日|날짜|(?<!\p{L})(?:datum|fecha|data|дата)(?!\p{L})/iu;

/** Whether a header says that the names of organisations or cases stand below it; so may one without words. */
export const isNameHeader = (column: string, language: string): boolean => {
  const header = wordsOf(column);
  if (A_PART.test(header)) return false;
  return (
    /^Column \d+$/.test(column) ||
    SPEAKS_OF.name.test(header) ||
    [...HEADERS.organisation, ...HEADERS.name].some((words) => words.test(header)) ||
    isHeaderOf('organisation', header, language)
  );
};

/** Whoever worked for the organisation, or for whom it worked: which of the two was breached, such a header leaves open. */
export const RELATED =
  /^(?:(?:third party|vendor|supplier|(?:service )?provider|contractor|parent|customer|client)(?: (?:company|organi[sz]ation|entity))?|供应商|服务商|母公司|第三方|客户)(?: ?name|名称)?$/i;

/** Parts of one house: a register of its own has them, and no organisation. */
const A_PART =
  /^(department|business unit|division|team|unit|branch|office|部门|科室|事业部|分公司|处室|班组)(名称| name)?$/i;

/** Whether a header says that something is counted, whatever it is. */
export const isCountHeader = (column: string, language: string): boolean => {
  const header = wordsOf(column.slice(column.lastIndexOf('.') + 1));
  return HEADERS.size.some((words) => words.test(header)) || isHeaderOf('size', header, language);
};

/** Whether a header says that people, records or accounts are counted. */
export const isPlainCount = (header: string): boolean =>
  PLAIN_COUNTS.some((words) => words.test(header)) ||
  /^(?:(?:total |number of |no\.? of )?(?:records|individuals|people|accounts|users|customers)|人数|记录数|条数|泄露量|유출 ?규모|件数)$/i.test(
    header,
  );

/** Whether a header speaks of what is counted, and of no date: “Date of consumer notification” is one. */
export const isOfCount = (column: string): boolean =>
  unitOfHeader(column) !== undefined && !/\b(dates?|when)\b/i.test(wordsOf(column));

/** Whether the name of a column is that of a date, and of no number. */
export const isDateHeader = (column: string): boolean =>
  !isOfCount(column) && HEADERS.date.some((words) => words.test(wordsOf(column)));

/** Words in the headers of tables in languages other than English and Chinese. */

type Words = Readonly<
  Partial<
    Record<
      'organisation' | 'date' | 'size' | 'country' | 'sector' | 'cause' | 'kinds' | 'status' | 'summary' | 'publisher',
      string
    >
  > &
    Partial<Record<'breach-start' | 'discovery' | 'disclosure' | 'unsaid', string>>
>;

/** Beginnings of words, without accents; Japanese and Korean anywhere. `unsaid`: a report, to whomever. */
const LANGUAGES: Readonly<Record<string, Words>> = {
  de: {
    organisation: 'unternehmen firma behorde einrichtung organisation betrieb verantwortlich ziel',
    date: 'datum tag jahr zeitpunkt bekannt veroffentlich entdeckt vorfall meldung',
    size: 'anzahl zahl wie|viele betroffene datensatz personen kunden nutzer konten',
    country: 'land staat',
    sector: 'branche sektor wirtschaftszweig',
    cause: 'ursache art|des|vorfalls angriffsart',
    status: 'status',
    kinds: 'datenart datenkategorie art|der|daten',
    summary: 'beschreibung bemerkung sachverhalt',
    publisher: 'quelle',
    'breach-start': 'vorfall vorfalls angriff beginn datenpanne tatzeit verletzung datenschutzverletzung',
    discovery: 'entdeck festgestellt bemerkt kenntnis',
    disclosure: 'veroffentlich bekannt offentlich',
    unsaid: 'meldung gemeldet',
  },
  fr: {
    organisation: 'organisme entreprise societe entite victime etablissement cible',
    date: 'date annee mois',
    size: 'nombre personnes enregistrements comptes',
    country: 'pays',
    sector: 'secteur type|d|organisation type|d|organisme type|d|entreprise',
    cause: 'cause origine type|d|incident type|d|attaque type|de|violation nature|de|l|incident nature|de|la|violation',
    status: 'statut etat',
    kinds: 'types|de|donnees donnees',
    summary: 'description resume commentaire',
    'breach-start': 'fuite incident attaque violation debut',
    discovery: 'decouverte detection constat',
    disclosure: 'publication publique revelation annonce divulgation',
    unsaid: 'notification declaration signalement',
  },
  es: {
    organisation: 'empresa organizacion entidad compania organismo victima institucion objetivo',
    date: 'fecha ano mes',
    size: 'numero cantidad personas|afectadas registros afectados usuarios cuentas',
    country: 'pais',
    sector: 'sector',
    cause: 'causa motivo tipo|de|incidente tipo|de|ataque',
    status: 'estado situacion',
    kinds: 'tipos|de|datos tipo|de|datos datos',
    summary: 'descripcion resumen observaciones',
    publisher: 'fuente',
    'breach-start': 'incidente ataque brecha inicio filtracion',
    discovery: 'descubri detec',
    disclosure: 'publicacion divulgacion anuncio',
    unsaid: 'notificacion comunicacion',
  },
  pt: {
    organisation: 'empresa organizacao entidade instituicao orgao alvo vitima',
    date: 'data ano mes',
    size: 'numero quantidade titulares registros registos afetados expostos expostas vazados vazadas pessoas contas',
    country: 'pais',
    sector: 'setor',
    cause: 'causa motivo tipo|de|incidente',
    status: 'estado situacao status',
    kinds: 'tipos|de|dados tipo|de|dados dados',
    summary: 'descricao resumo',
    publisher: 'fonte',
    'breach-start': 'vazamento incidente ataque inicio',
    discovery: 'descobert detec',
    disclosure: 'divulgacao publicacao anuncio',
    unsaid: 'notificacao comunicacao',
  },
  it: {
    organisation: 'azienda societa ente organizzazione titolare vittima obiettivo',
    date: 'data anno mese',
    size: 'numero interessati persone record utenti',
    country: 'paese nazione',
    sector: 'settore',
    cause: 'causa tipo|di|incidente',
    status: 'stato',
    kinds: 'tipi|di|dati categorie|di|dati dati',
    summary: 'descrizione note',
    publisher: 'fonte',
    'breach-start': 'violazione incidente attacco inizio',
    discovery: 'scoperta rilevamento',
    disclosure: 'pubblicazione annuncio divulgazione',
    unsaid: 'notifica',
  },
  nl: {
    organisation: 'organisatie bedrijf instelling onderneming slachtoffer doelwit',
    date: 'datum jaar maand',
    size: 'aantal betrokkenen getroffenen',
    country: 'land',
    sector: 'sector branche',
    cause: 'oorzaak soort|incident',
    status: 'status',
    kinds: 'soort|gegevens gegevens',
    summary: 'omschrijving beschrijving toelichting',
    publisher: 'bron',
    'breach-start': 'datalek incident inbreuk aanval',
    discovery: 'ontdekt ontdekking',
    disclosure: 'publicatie bekend openbaar',
    unsaid: 'melding gemeld',
  },
  pl: {
    organisation: 'administrator firma podmiot organizacja spolka instytucja przedsiebiorstwo',
    date: 'data rok miesiac dzien',
    size: 'liczba|osob liczba|rekordow liczba|uzytkownikow liczba|klientow liczba|kont ilosc|osob ilosc|rekordow poszkodowan',
    country: 'kraj panstwo',
    sector: 'branza sektor',
    cause: 'przyczyna powod rodzaj|naruszenia rodzaj|incydentu',
    status: 'status stan',
    kinds: 'rodzaj|danych kategorie|danych dane',
    summary: 'opis uwagi',
    publisher: 'zrodlo',
    'breach-start': 'naruszeni incydent wyciek atak',
    discovery: 'wykryci stwierdzeni',
    disclosure: 'ujawnieni publikacj ogloszeni',
    unsaid: 'zgloszeni powiadomieni',
  },
  id: {
    organisation: 'perusahaan organisasi instansi lembaga',
    date: 'tanggal tahun bulan',
    size: 'jumlah|pengguna jumlah|data jumlah|korban jumlah|akun jumlah|rekaman korban',
    country: 'negara',
    sector: 'sektor industri',
    cause: 'penyebab',
    status: 'status',
    kinds: 'jenis|data',
    summary: 'keterangan deskripsi',
    publisher: 'sumber',
    'breach-start': 'kebocoran insiden serangan kejadian',
    discovery: 'ditemukan diketahui',
    disclosure: 'diumumkan publikasi pengumuman',
    unsaid: 'laporan dilaporkan',
  },
  tr: {
    organisation: 'sirket kurum kurulus veri|sorumlusu firma',
    date: 'tarih yil ay',
    size: 'kisi|say kayit|say kullanici|say etkilenen',
    country: 'ulke',
    sector: 'sektor',
    cause: 'neden sebep',
    status: 'durum',
    kinds: 'veri|kategori veri|tur',
    summary: 'aciklama ozet',
    publisher: 'kaynak',
    'breach-start': 'ihlal olay saldiri baslangic',
    discovery: 'tespit',
    disclosure: 'duyuru aciklanma yayin',
    unsaid: 'bildirim',
  },
  ru: {
    organisation: 'компания организация',
    date: 'дата год',
    size: 'количество число записей пострадавших объем',
    country: 'страна',
    sector: 'отрасль сектор сфера',
    cause: 'причина вектор',
    status: 'статус',
    kinds: 'тип|данных состав',
    summary: 'описание',
    publisher: 'источник',
    'breach-start': 'утечки инцидента взлома атаки',
    discovery: 'обнаружения выявления',
    disclosure: 'публикации раскрытия',
  },
  ja: {
    organisation: '企業名 会社名 社名 組織名 事業者 法人名 団体名 機関名',
    date: '日付 日時 時期 年月日 公表日 発表日 発生日 発覚日 判明日',
    size: '件数 人数',
    country: '国名',
    sector: '業種 業界',
    cause: '原因',
    status: 'ステータス 状況 状態',
    kinds: '情報の種類 漏えい情報 漏洩情報',
    summary: '概要 内容 備考',
    publisher: '出典 情報源',
    'breach-start': '発生',
    discovery: '発覚 判明 検知 認知',
    disclosure: '公表 公開 発表 報道',
    unsaid: '報告 通知',
  },
  ko: {
    organisation: '기관명 회사명 기업명 업체 사업자 기관 기업 금융사 회사',
    date: '일자 날짜 시점 시기 연도 일시 사고일 유출일 공개일 발표일 인지일 신고일 처분일 발생일',
    size: '건수 규모 인원 유출량',
    country: '국가',
    sector: '업종 분야',
    cause: '원인',
    status: '상태 진위',
    kinds: '유출|항목 유출항목 개인정보|항목',
    summary: '내용 개요 비고',
    publisher: '출처',
    'breach-start': '유출|시점 유출일 발생',
    discovery: '인지 발견 탐지',
    disclosure: '공개 발표 보도',
    unsaid: '신고 통지 처분',
  },
};

type Key = keyof Words;

/** Words for a kind of something, without accents: “Organisationstyp”, “Catégorie d'organisme”. */
const A_KIND =
  /(?<!\p{L})(?:art|arten|type|types|tipo|tipi|tipos|kategorie|categorie|categoria|soort|nature|natura|forme|forma|rodzaj|typ|jenis|tur|turu|тип|вид|категория)(?!\p{L})|\p{L}(?:typ|kategorie|art)(?!\p{L})|種別|種類|区分|유형|종류/u;

/** Longer cells are no headers, in characters. */
const LONGEST_HEADER = 300;

/** The patterns of lists of words, each made once. */
const patterns = new Map<string, RegExp>();

/** Spaces part the words of a list; a bar is a space, or an apostrophe, in one of them. */
function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const any = words.split(' ').map((word) => {
    const pattern = simplified(word).replaceAll('|', "[ ']");
    return /[\u3040-\ud7af]/.test(word) ? pattern : `(?<!\\p{L})${pattern}`;
  });
  const made = new RegExp(any.join('|'), 'u');
  patterns.set(words, made);
  return made;
}

// Headers in words are in Simplified Chinese, and so are then the signs of Japanese that are like Traditional ones.
const holds = (header: string, words: string): boolean =>
  header.length <= LONGEST_HEADER && patternOf(words).test(simplified(foldLetters(header)));

/** Letters that tell a language by themselves, if but one word of it is known. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ko: /\p{Script=Hangul}/u,
  // Signs that are written so in Japan only.
  ja: /[ぁ-ヺ発団売検営]/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** Small words that no header in English has: “Date” is English, “Date de la fuite” is not. */
const NOT_ENGLISH =
  /(?<!\p{L})(?:de|de la|del|della|delle|des|du|der|dem|den|van)(?!\p{L})|(?<!\p{L})(?:d|l|dell)['’]/iu;

/** Whether a header speaks of the kind of something, in a language that writes so: “Organisationstyp”. */
export const isOfKind = (header: string): boolean => A_KIND.test(foldLetters(header));

/** The language of headers, where more of them are known in it than in English; undefined for English and Chinese. */
export function languageOf(headers: readonly string[], isEnglish: (header: string) => boolean): string | undefined {
  const knownIn = (words: Words) =>
    headers.filter((header) => Object.values(words).some((list) => holds(header, list))).length;
  const isInEnglish = (header: string) => isEnglish(header) && !NOT_ENGLISH.test(header);
  const lettered = Object.keys(LETTERS).find((language) => headers.some((header) => LETTERS[language]?.test(header)));
  if (lettered !== undefined && knownIn(LANGUAGES[lettered]) > 0) return lettered;
  let [best, most] = [undefined as string | undefined, Math.max(1, headers.filter(isInEnglish).length)];
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const known = knownIn(words);
    if (known > most && known * 3 > headers.length) [best, most] = [language, known];
  }
  return best;
}

/** Whether a header, in words, names a role in a language. */
export function isHeaderOf(role: Role, header: string, language: string | undefined): boolean {
  const words = language === undefined ? undefined : LANGUAGES[language];
  const ofRole = words?.[role as Key];
  const isOfOrganisation = words?.organisation !== undefined && holds(header, words.organisation);
  // The sector or the kind of an organisation is not its name.
  if (isOfOrganisation && isOfKind(header)) return role === 'sector';
  if (role === 'organisation' && words?.sector !== undefined && holds(header, words.sector)) return false;
  return ofRole !== undefined && holds(header, ofRole);
}

/** What a header in a language says that a date is of; undefined where it does not. */
export function meaningIn(language: string | undefined, header: string): DateMeaning | undefined {
  const words = language === undefined ? undefined : LANGUAGES[language];
  return (['discovery', 'disclosure', 'unsaid', 'breach-start'] as const).find(
    (kind) => words?.[kind] !== undefined && holds(header, words[kind]),
  );
}

/** Reads the roles that a header names, of some roles, in English or in the language of all of the headers. */
export function roleReader(headers: readonly string[], of: readonly Role[]): (header: string) => readonly Role[] {
  const inEnglish = (header: string, roles: readonly Role[]) =>
    header.length > LONGEST_HEADER
      ? []
      : roles.filter((role) => HEADERS[role].some((words) => words.test(wordsOf(header))));
  const language = languageOf(headers, (header) => inEnglish(header, of).length > 0);
  return (header) =>
    header === ''
      ? []
      : of.filter((role) => inEnglish(header, [role]).length > 0 || isHeaderOf(role, header, language));
}

/** How sure a header is of its numbers: “Affected (claimed)”, “Records (hacker's claim)”. */
export function statusOfSize(column: string): 'claimed' | 'confirmed' | 'reported' {
  if (/\b(?:claim(?:s|ed)?|alleged)\b|according to (?:the )?(?:hackers?|attackers?|gang)|声称|自称/i.test(column))
    return 'claimed';
  return /\b(?:confirmed|verified)\b|已确认|已证实|官方确认/i.test(column) ? 'confirmed' : 'reported';
}
