import type { HeadsOf } from '../../data/per-head.ts';
import type { Qualifier } from '../../data/vocabulary.ts';
import type { LazyWords } from '../locale.ts';
import type { ChangeCounts } from '../parts.ts';

/**
 * What the reader of data files says was found and expected, in Chinese. The reader speaks the language of the
 * format, which is English; codes, names of fields and examples stay as they are.
 */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/^an http or https address$/, '以http或https开头的网址'],
  [/^at most ([\d,]+) characters$/, '至多$1个字符'],
  [/^at most ([\d,]+); split the file$/, '至多$1个字符；请拆分文件'],
  [/^at most ([\d,]+)$/, '至多$1'],
  [/^some text$/, '文字'],
  [/^a code of lower-case letters, digits and hyphens$/, '由小写字母、数字和连字符组成的代码'],
  [/^a BCP 47 language tag such as (.+) or (.+)$/, 'BCP 47语言标签，如$1或$2'],
  [/^EDTF such as (.+) or (.+)$/, 'EDTF日期，如$1或$2'],
  [/^a finite number$/, '有限的数'],
  [/^a number of 0 or more$/, '0或更大的数'],
  [/^a whole number.*$/, '整数'],
  [/^an ISO 4217 code such as (.+) or (.+)$/, 'ISO 4217货币代码，如$1或$2'],
  [/^an ISO 3166-1 code such as (.+), or (.+)$/, 'ISO 3166-1国家代码，如$1，或$2'],
  [/^a field of the format; this one is not read$/, '本格式的字段；此字段未予读取'],
  [/^an object with a list: (.+)$/, '含列表的对象：$1'],
  [/^an object$/i, '对象'],
  [/^object$/i, '对象'],
  [/^a list$|^array$/i, '列表'],
  [/^string$/i, '文字'],
  [/^number$/i, '数'],
  [/^boolean$/i, 'true或false'],
  [/^string, object$/i, '文字，或按语言列出的文字'],
  [/^a key that no other incident has$/, '其他事件未使用的标识'],
  [/^a key that no other relation has$/, '其他关联未使用的标识'],
  [/^a key, or "context" with the id of a law$/, '标识，或填有法律标识的"context"'],
  [/^a date, here or in the entry of "context"$/, '日期，填在此处或"context"的条目中'],
  [/^a short name$/, '简短的名称'],
  [/^a colour such as (.+)$/, '颜色，如$1'],
  [/^a darker colour, to be seen on light paper$/, '更深的颜色，以便在浅色背景上看清'],
  [
    /^a lighter colour, to be seen on dark paper; one is taken there$/,
    '更浅的颜色，以便在深色背景上看清；深色背景上已换用',
  ],
  [/^a key that no other column has$/, '其他栏目未使用的标识'],
  [/^the key of a column in "extra" of the file$/, '文件"extra"中某一栏目的标识'],
  [/^the key of an entry in "sources"$/, '"sources"中某一条目的标识'],
  [/^the id of an entry in "context"$/, '"context"中某一条目的标识'],
  [/^the id of an incident of this file$/, '本文件中某一事件的标识'],
  [/^at least two incidents of this file$/, '本文件中的至少两起事件'],
  [/^one spelling of a word; the first one is shown$/, '同一词语的一种写法；显示最先出现的写法'],
  [/^each member once$/, '每个成员只列一次'],
  [/^one of the members$/, '成员之一'],
  [/^a flatter file; see the schema$/, '层级较少的文件；见格式说明'],
  [/^JSON such as (.+)$/, 'JSON，如$1'],
  [/^JSON; the reader says: (.+)$/, 'JSON；解析器报告：$1'],
  [/^a data file$/, '数据文件'],
  [/^a relative path, or an http or https address$/, '相对路径，或以http或https开头的网址'],
  [/^a date such as (.+)$/, '日期，如$1'],
  [/^the fingerprint of a version: (.+)$/, '版本指纹：$1'],
  [/^a range such as (.+)$/, '范围，如$1'],
  [/^an id$/, '标识'],
  [/^nothing$|^none$/, '无'],
  [/^only one$/, '只有一个'],
  [/^a list of (\d+)$/, '含$1项的列表'],
  [/^an empty file$/, '空文件'],
  [/^(\d+) characters$/, '$1个字符'],
  [/^more than (\d+) levels of brackets$/, '超过$1层的括号'],
  [/^a name that can be seen; a blank one counts as none$/, '看得见的名称；空白名称视为没有'],
  [/^no line breaks, and no characters that .*$/, '不含换行、隐藏字符或改变书写方向的字符；已略去'],
  [
    /^a code of lower-case letters, digits and hyphens; one is made for it$/,
    '由小写字母、数字和连字符组成的代码；已代为生成',
  ],
  [/^an object with "publisher", or an http or https address$/, '含"publisher"的对象，或以http或https开头的网址'],
  [/^a key that no other source has$/, '其他来源未使用的标识'],
  [/^no day that is still to come$/, '不晚于今天的日期'],
  [/^each entry once: .*$/, '每个条目只列一次：名称、日期和数字均相同'],
  [/^a number of 1 or more; what is unknown is left out$/, '1或更大的数；未知的数应省略'],
  [/^the upper end, not below the value$/, '上限，不小于数值'],
  [/^a day after the beginning of the breach$/, '泄露开始之后的日期'],
  [/^no day after it was made public$/, '不晚于公开之日的日期'],
  [/^no day after "updated"$/, '不晚于"updated"的日期'],
  [/^one count: two are two figures, .*$/, '一个数量：两个数量即两项数字，以第一项为规模'],
  [/^either this or (".*"), which is read; .*$/, '此字段与$1只填其一；此字段是其简写，已读取$1'],
  [/^a Wikidata item such as (.+)$/, 'Wikidata条目，如$1'],
  [/^a sentence in "reason" that readers are told$/, '"reason"中写给读者的一句话'],
  [/^headline without "reason"$/, '有headline而无"reason"'],
  [/^a headline that is not rejected$/, '未被否定的headline'],
  [/^headline, rejected as a (.+)$/, 'headline，已作为$1否定'],
  [/^no part above the size; .*$/, '不大于规模的部分；可用"superseded"或"headline"说明以何者为准'],
  [/^no more than twice the size; .*$/, '不超过规模两倍的数字；可用"superseded"、"rejected"或"headline"说明原因'],
  [/^(\S+), the size is (\S+) (\S+)$/, '$1，规模为$2（$3）'],
  [/^a report of the organisation to an authority.*$/, '机构向主管部门的报告；外人向机构的举报应记为discovery'],
  [/^an act of the organisation.*$/, '机构或主管部门的行动'],
  [/^(\S+) by (\S+)$/, '$1，由$2'],
  [/^the key of another source$/, '另一来源的标识'],
  [/^keys of sources of the incident$/, '该事件来源的标识'],
  [/^fields such as (.+)$/, '字段，如$1'],
  [/^the same as (.+)$/, '与$1相同'],
  [/^(\S+), below the value (\S+)$/, '$1，小于数值$2'],
  [/^(\S+ \S+), begun (\S+)$/, '$1，开始于$2'],
  [/^(\S+ \S+), public (\S+)$/, '$1，公开于$2'],
  [/^(\w+) and (\w+)$/, '$1和$2'],
  // Of a table that is read in the place of a data file, and of its mapping.
  [/^a name$/, '名称'],
  [/^an entry that can be read; this is broken$/, '能读取的条目；这一行已损坏'],
  [/^a row that is not hidden$/, '没有隐藏的行'],
  [/^an entry; this is a note$/, '条目；这一行是说明'],
  [/^an entry; this is a sum of others$/, '条目；这一行是合计'],
  [/^an entry; this repeats the names of the columns$/, '条目；这一行重复列名'],
  [/^an entry that is not marked as made up$/, '未注明为捏造的条目'],
  [/^an entry that is a breach$/, '属于泄露的条目'],
  [/^each entry once$/, '每个条目只列一次'],
  [/^each id once$/, '每个编号只用一次'],
  [/^a date that has been$/, '已经到来的日期'],
  [/^(".*"), which the table does not have$/s, '$1，表格中没有这一列'],
  [/^the name of a column of the table$/, '表格中某一列的名称'],
  [/^no answer for (\S+) of (\S+) rows; (.+) is taken$/, '$2行中有$1行没有答案；取$3'],
  [/^one of (.+)$/, '以下之一：$1'],
  [/^a mapping file in JSON$/, 'JSON格式的映射文件'],
  [
    /^a key of the format; this one is not read \(perhaps (.+)\?\)$/,
    '本格式的字段；此字段未予读取（要写的也许是$1？）',
  ],
  [/^a key of the format; this one is not read$/, '本格式的字段；此字段未予读取'],
];

/** Which known format a file looks like, and by what. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/^the columns (.+)$/, '列“$1”'],
  [/^the keys (.+)$/, '键“$1”'],
  [/^a list (".*") with (.+)$/, '列表$1中的“$2”'],
  [/^one JSON object a line, with (.+)$/, '每行一个JSON对象，其中的“$1”'],
  [/^the first (bytes|letters)$/, '文件开头'],
  [/^zero bytes$/, '空字节'],
  [/^a @context$/, '@context'],
  [/^an Excel file \(XLSX\).*$/, 'Excel文件（XLSX）或ZIP压缩包；请将表格另存为CSV'],
  [/^an old Excel file \(XLS\)$/, '旧版Excel文件（XLS）'],
  [/^a compressed file \(gzip\)$/, '压缩文件（gzip）'],
  [/^an SQLite data base$/, 'SQLite数据库'],
  [/^a Parquet file$/, 'Parquet文件'],
  [/^a PDF file$/, 'PDF文件'],
  [/^text in UTF-16; save it in UTF-8$/, 'UTF-16文本；请以UTF-8保存'],
  [/^an HTML page$/, 'HTML网页'],
  [/^an RSS or Atom feed$/, 'RSS或Atom订阅源'],
  [/^an XML file$/, 'XML文件'],
  [/^one JSON object a line \(NDJSON\)$/, '每行一个JSON对象（NDJSON）'],
  [/^(?:(.+), )?one JSON object a line$/, '$1，每行一个JSON对象'],
  [/^(?:(.+), )?a table with tabs \(TSV\)$/, '$1 制表符分隔的表格（TSV）'],
  [/^(?:(.+), )?a table \(CSV, with semicolons\)$/, '$1 分号分隔的表格（CSV）'],
  [/^(?:(.+), )?a table \(CSV\)$/, '$1 逗号分隔的表格（CSV）'],
  [/^a list under the name (".*") instead of "incidents"$/, '名为$1而非"incidents"的列表'],
  [/^a list of another format$/, '其他格式的列表'],
  [/^a text of a word processor \(RTF\)$/, '文字处理软件的文本（RTF）'],
  [/^a picture$/, '图片'],
  [/^a dump of an SQL data base; .+$/, 'SQL数据库的导出文件；请将表格另存为CSV'],
  [/^the code of a program; .+$/, '程序代码；请将其中的列表另存为JSON'],
  [/^a (BibTeX|LaTeX) file; .+$/, '$1文件；请将表格另存为CSV'],
  [/^a YAML file; .+$/, 'YAML文件；请将其中的列表另存为JSON'],
];
const HINT = /^(.+?)\. None of the fields is known; (.+) look like: (.+)$/s;

/** Where something stands in a file: a path of the format as it is, a line of a table in Chinese. */
const placeOf = (path: string): string => path.replace(/^line (\d+)$/, '第$1行');

/** What a file looks like that is none of ours, in Chinese. */
export function looks(text: string): string {
  for (const [pattern, chinese] of LOOKS) if (pattern.test(text)) return text.replace(pattern, chinese).trim();
  return text;
}

/** A text of the reader in Chinese; one that has no translation stands as it is, in quotation marks. */
export function inFormat(text: string): string {
  const [, expected, found, known] = HINT.exec(text) ?? [];
  if (expected !== undefined)
    return `${inFormat(expected)}。没有一个字段可识别；从${looks(found)}看，像是${looks(known)}`;
  for (const [pattern, chinese] of TERMS) if (pattern.test(text)) return text.replace(pattern, chinese);
  // Codes, quoted values and lists of codes read the same in every language.
  return /^(?:".*"|[\w.:/-]+(?:, [\w.:/-]+)*(?:, …)?|[^a-z]*)$/s.test(text) ? text : `“${text}”`;
}

const problems: LazyWords['problems'] = {
  title: (bad, all) => `${all.text}起事件中有${bad.text}起无法读取。`,
  parts: (_count, text, others) => `${others ? '其他事件中' : '事件中'}有${text}处无法读取，已略去。`,
  ignored: (_count, text) => `有${text}个字段不属于本格式，未予读取。`,
  doubts: (_count, text) => `有${text}处存疑，仍照原样显示。`,
  file: '数据文件无法读取。',
  network: (address) => `未能从${address}取得数据。请检查地址，并确认文件由本站提供。`,
  cross: (address, header) =>
    `未能从${address}取得数据，该文件位于其他网站。可能是地址有误，也可能是对方服务器不允许本页读取：它须发送${header}。`,
  opaque: (address, token, header) =>
    `未能从${address}取得数据。此框架的沙盒未允许${token}，因而没有来源，浏览器不让它读取文件。请让服务器随文件发送${header}，或在文件旁放置含其文本的脚本。`,
  status: (address, status) => `${address}返回${status}。请检查文件是否存在。`,
  broken: (address) => `${address}只传来了一部分。`,
  foreign: (address, source, origins) =>
    `${address}位于其他网站。页面地址只能指定本站的数据；属性${source}可指定任何网站的数据，属性${origins}可允许地址指定其他网站。`,
  line: (path, found, expected) =>
    path === '' ? `实际为${found}；应为${expected}` : `${placeOf(path)}：实际为${found}；应为${expected}`,
  kind: (field, expected, count) => `${field === '' ? '' : `${field}：`}应为${expected}；共${count.text}处`,
  unread: (field, count) => `${field}：不属于本格式的字段；共${count.text}处`,
  example: (path, found) => `例如 ${placeOf(path)}：${found}`,
  more: (count) => `另有${count}处`,
  show: '查看原因',
  notFound: (what) => `没有找到“${what}”。`,
  everything: '现显示全部内容。',
  meant: (what) => `要找的是${what}吗？`,
  together: (sentences) => sentences.join(''),
  attribute: (name, value) => `属性 ${name}="${value}" 无法使用，已略去。`,
  none: (file) => `${file}中未发现问题。`,
  ours: '本站数据',
  missing: (incidents, details) => {
    const parts = [
      incidents.value > 0 ? `${incidents.text}起事件` : '',
      details.value > 0 ? `${details.text}处细节` : '',
    ].filter((part) => part !== '');
    return `数据中有${parts.join('、')}缺失。`;
  },
  retry: '重试',
  dismiss: '关闭',
  inFormat,
};

const cite: LazyWords['cite'] = {
  incident: '如何引用本事件',
  view: '如何引用当前视图',
  open: '引用或链接当前视图',
  style: '格式',
  text: '引文',
  link: '重新打开此处的链接',
  copy: '复制引文',
  copyLink: '复制链接',
  copied: '已复制',
  select: '已选中，请用系统的快捷键复制',
  viewTitle: (view: string, sentence: string) => `${view}：${sentence}`,
  note: '引用数字时，请一并引用其原始来源。版本号表明数据当时的状态。',
};

/** 比例经过取整，因此不说“正好”。 */
const RATIOS: Record<Qualifier, (text: string) => string> = {
  exactly: (text) => `约${text}`,
  about: (text) => `约${text}`,
  'more-than': (text) => `超过${text}`,
  'at-least': (text) => `至少${text}`,
  nearly: (text) => `近${text}`,
  'up-to': (text) => `至多${text}`,
};

const IN_BASE: Record<HeadsOf, (base: string, count: string) => string> = {
  population: (base, count) => `每${base}人中${count}人`,
  users: (base, count) => `每${base}名用户中${count}`,
  chosen: (base, count) => `每${base}中${count}`,
};

const compare: LazyWords['compare'] = {
  counted: (name, date) => `${name}（${date}）`,
  quantity: (count, unit) => `${count}${unit}`,
  otherUnits: { attacks: '次攻击', credentials: '组登录凭证' },
  heading: (unit) => unit,
  scale: (square, row) => `每个方格代表${square}，满一行为${row}`,
  square: (square) => `每个方格代表${square}`,
  ofSquare: (share) => `合${share}个方格`,
  apart: '这里的计数单位不同：每种单位各有自己的方格，只有同一单位内的面积可以相比。',
  volume: '字节只表示数据量，不说明涉及多少人或多少账户。',
  ranges: '上方颜色较浅或空心的方格：来源所称的最多值；横线：来源所称的最少值。',
  who: (status, by) => `${status}：${by}`,
  countedBy: (publisher) => `来源：${publisher}`,
  range: (low, high) => `各来源说法：${low}至${high}`,
  nothing: '还没有可比较的内容。请在上方选择事件或参照数量。',
  suggested: '尚未选择，以下为推荐的比较。',
  lives: {
    breach: '各事件的经过，以开始之日对齐',
    discovery: '各事件的经过，以被发现之日对齐',
    disclosure: '各事件的经过，以公开之日对齐',
  },
  unaligned: {
    breach: '开始时间不详，从已知的最早日期画起',
    discovery: '发现时间不详，从已知的最早日期画起',
    disclosure: '公开时间不详，从已知的最早日期画起',
  },
  phrases: (phrases) => phrases.join('；'),

  chooser: {
    label: '比较对象',
    add: '添加事件或参照数量',
    addIncident: '添加事件',
    hint: (names) => (names.length === 0 ? '输入名称' : `输入名称，如${names.map((name) => `“${name}”`).join('或')}`),
    results: (_count, text) => `有${text}项可选`,
    none: '没有叫这个名字的事件或数量。',
    more: (count) => `还有${count}项，请继续输入以缩小范围`,
    incident: '事件',
    incidentOf: (year) => `事件，${year}年`,
    quantity: (quantity) => `参照数量：${quantity}`,
    remove: (name) => `从比较中移除：${name}`,
    clear: '全部移除',
    limits: '最多比较四起事件，总共不超过六项。',
    fullIncidents: '已有四起事件。要添加别的，请先移除一起。',
    full: '已有六项。要添加别的，请先移除一项。',
    added: (name) => `已添加：${name}。`,
    removed: (name) => `已移除：${name}。`,
    suggestion: (names) => `推荐比较：${names}。`,
    keep: '就比较这些',
    leftOut: (names) => `最多比较四起事件，以下未列入：${names}。`,
    incomplete: '网址中的部分内容还在载入……',
  },

  table: {
    label: '逐项对照',
    caption: '各自已知的情况及来源',
    open: (name) => `打开：${name}`,
    what: '性质',
    quantity: '用作参照的数量',
    organisation: '机构',
    country: '国家或地区',
    hidden: '未被察觉',
    known: '已知但未公开',
    unpublished: '未公开，何时察觉不详',
    public: '公开时间',
    size: '规模',
    figures: '全部数字及说法出处',
    perHead: '人均',
    aftermath: '后续',
    sourceCount: '来源数',
    sources: '来源',
    sourcesOpen: (_count, text) => `显示${text}个来源`,
    unknown: '不详',
    never: '无：在有人察觉之前就已公开',
    undatedPublication: (event, date) => `日期不详；${event}：${date}`,
    notApplicable: '不适用',
    nothing: '没有记录',
    asOf: (date) => `截至${date}`,
    outside: (scope) => `${scope}，并非全部`,
    loading: '正在载入说明和来源……',
  },

  unlike: {
    all: (things) => `单位不同，不能相比：${things}。`,
    thing: (name, unit) => `${name}（${unit}）`,
    unknown: '规模不详',
  },

  perHead: {
    inBase: (of, qualifier, count, base) => IN_BASE[of](base, RATIOS[qualifier](count)),
    rangeInBase: (of, low, high, base) => IN_BASE[of](base, `${low}至${high}`),
    times: (qualifier, times) => `${RATIOS[qualifier](times)}倍`,
    rangeTimes: (low, high) => `${low}至${high}倍`,
    spread: (range) => `若计入所有说法，${range}`,
    of: {
      population: '按该国人口计',
      users: '按该平台用户数计',
      chosen: '按所选的参照数量计',
    },
    numbers: (figure, reference) => `${figure}，相对于${reference}`,
    more: '多于实有人数：所计为账户，或有人被重复计算。',
    why: {
      'no-size': '无法计算：规模不详。',
      'other-unit': (unit) => `无法计算：所计单位为“${unit}”，没有人说明涉及多少人或多少账户。`,
      'no-count': '无法计算：数据中没有当时前后的人口数或用户数。',
    },
  },

  legend: {
    most: '上方颜色较浅或空心的方格：来源所称的最多值',
    least: '横线：来源所称的最少值',
    part: '不足一格：按比例只画一部分',
  },

  details: {
    add: '加入比较',
    remove: '移出比较',
    go: (_count, text) => `比较这${text}项`,
    full: '比较已满：最多四起事件，总共不超过六项。',
  },
};

const longer = (tenth: string | undefined) => (tenth === undefined ? '' : `；其中十分之一超过${tenth}`);

const UNITS = { day: '天', month: '个月', year: '年' };

const headline: LazyWords['headline'] = {
  nothing: '没有符合条件的事件。',
  cases: ({ text }) => `${text}起事件`,
  secret: {
    days: ({ text }) => `${text}起泄露中，半数在几天之后才为公众所知。`,
    weeks: ({ text }) => `${text}起泄露中，半数在几周之后才为公众所知。`,
    months: ({ text }) => `${text}起泄露中，半数在数月之后才为公众所知。`,
    years: ({ text }) => `${text}起泄露中，半数在一年多之后才为公众所知。`,
  },
  within: (half, tenth) => `半数在发生后${half}内公开${longer(tenth)}。`,
  published: ({ value, text }) => (value === 0 ? '这段时间没有事件曝光。' : `这段时间有${text}起事件曝光。`),
  crossing: ({ text }) => `另有${text}起延续到这段时间，曝光在此之前、之后，或时间不详。`,
  largest: (figure) => `最大的一起泄露涉及${figure}。`,
  is: (name) => `${name}。`,
  mostAreSmaller: (name, half) => `${name}。按同一单位计数的泄露，半数在${half}以下。`,
  rows: ({ text }) => `${text}起事件，每行一起。`,
  compare: '这有多大？',
  compareLine: '选择事件，以及可作尺度的事物。',
};

const overview: LazyWords['overview'] = {
  label: '总览',
  from: '可见时段的起点',
  to: '可见时段的终点',
  most: (count) => `一年最多${count}起`,
  describe: '按公开年份统计的事件；两个滑块界定可见时段。',
  years: '年份',
  bar: (time, said) => `${time}：${said}`,
  look: (bar) => `${bar}。只看这段时间。`,
};

const start: LazyWords['start'] = {
  label: '从这里开始',
  hint: (_count, text) => `完整讲述的${text}起事件`,
  more: '更多事件',
  choices: { largest: '最大', longest: '最晚公开', newest: '最新', random: '随机' },
  after: (year, lag) => `${lag}后，${year}公开`,
  delay: (lag) => `${lag}后公开`,
  public: (year) => `${year}公开`,
  known: (year) => `${year}起为人所知`,
  undated: '日期不详',
};

const delay: LazyWords['delay'] = {
  label: '多久无人知晓？',
  sentence: {
    breach: ({ count, half, tenth }) => `${count.text}起泄露中，半数在发生后${half}内公开${longer(tenth)}。`,
    discovery: ({ count, half, tenth }) => `${count.text}起泄露中，半数在被发现后${half}内公开${longer(tenth)}。`,
    disclosure: ({ count, half, tenth }) =>
      `${count.text}起泄露公开时，半数已持续不超过${half}${tenth === undefined ? '' : `；每十起中有一起已持续超过${tenth}`}。`,
  },
  missing: {
    breach: '所选事件均未同时具备开始日期和公开日期。',
    discovery: '所选事件均未同时具备被发现日期和公开日期。',
    disclosure: '所选事件均未同时具备开始日期和公开日期。',
  },
  elsewhere: '在时间线中查看',
  tooFew: ({ value, text }) =>
    value === 0
      ? '当前所选事件中，没有一起泄露具备计算延迟所需的两个日期。'
      : `当前所选事件中，只有${text}起泄露具备计算延迟所需的两个日期，数量太少，无法说明通常情况。`,
  unknown: {
    breach: ({ text }) => `另有${text}起开始时间不详。`,
    discovery: ({ text }) => `另有${text}起何时被发现不详。`,
    disclosure: ({ text }) => `另有${text}起开始时间不详。`,
  },
  lengths: {
    day: '一天',
    atMost: (length) => `至多${length}`,
  },
  axis: {
    tick: (unit, _value, text) => `${text}${UNITS[unit]}`,
    before: (length) => `${length}前`,
    zero: { breach: '开始', discovery: '被发现', disclosure: '公开' },
  },
  picture: {
    share: { breach: '已公开的比例', discovery: '已公开的比例', disclosure: '已开始的比例' },
    percent: (text) => `${text}%`,
    half: (length) => `半数：${length}内`,
    tenth: (length) => `十分之一：超过${length}`,
    counted: ({ text }) => `${text}起泄露`,
    more: (text) => `另有${text}起`,
  },
  beside: {
    label: (text) => `未画出的泄露（${text}起）`,
    'begin-unknown': '开始时间不详',
    'discovery-unknown': '何时被发现不详',
    'disclosure-unknown': '公开时间不详',
    contradiction: '日期互相矛盾',
    counted: (reason, text) => `${reason}：${text}起`,
    more: (text) => `另有${text}起`,
  },
  natures: (drawn, without) =>
    `另有${drawn.text}起其他性质的事件（文件外泄、暴露、处罚、汇编、买卖）以不同形状画出，但不计入${
      without.value === 0 ? '' : `；还有${without.text}起缺少所需日期`
    }。`,
  truncation:
    '任何曲线都无法显示的是：至今无人发现的泄露不在数据之中。因此，最近几年的泄露看似公开得更快，实际未必如此。',
  method: {
    label: '如何计算',
    bounds:
      '许多日期只精确到月或年，因此时滞是一个范围。色带的下缘是假定每起时滞都取日期所允许的最长值时，届时必定已公开的比例；上缘是都取最短值时，届时可能已公开的比例。',
    estimate: (length) => `带中的线是区间删失数据的非参数最大似然估计，据此半数为${length}。`,
    estimateOnly: '带中的线是区间删失数据的非参数最大似然估计。',
    source:
      'B. W. Turnbull, “The empirical distribution function with arbitrarily grouped, censored and truncated data”, Journal of the Royal Statistical Society B 38 (1976), 290–295.',
    discovery: '自当事机构发现之日起算；不早于公众得知的，计为零天。',
  },
  legend: {
    fade: '渐隐的一端：日期不精确，时滞可短可长',
    band: '色带：届时已公开的比例，上下缘为日期所允许的最高值与最低值',
    line: '带中的线：最大似然估计',
    half: '竖带：半数已公开的时间',
    gathered: '柱：行数不足时，其余事件按时滞归并',
  },
  table: {
    caption: '各组时滞',
    group: '分组',
    count: '泄露数',
    half: '半数在此时间内',
    tenth: '十分之一超过',
    unknown: '日期不详',
    tooFew: '数量太少',
  },
};

const details: LazyWords['details'] = {
  sheet: '展开或收起详情',
  previous: '上一起',
  next: '下一起',
  of: (position, total) => `第${position}起，共${total}起`,
  page: '本事件的专页',
  outside: '不在所选范围内',
  onSystemsOf: (host) => `；数据存放于${host}的系统`,
  partOf: (organisation, parent) => `${organisation}（${parent}）`,
  source: (number) => `来源${number}`,
  newTab: '（在新标签页中打开）',
  bySources: '按来源的原话：',
  hiddenFor: '无人察觉',
  knownFor: '知情未公开',
  publicAfter: '从开始到公开',
  unpublishedFor: '未公开，何时被发现不详',
  howMany: '涉及多少？',
  moreFigures: (_count, text) => `另有${text}个数字`,
  inFull: (_count, text) => `完整经过（${text}项）`,
  moreDisputes: (_count, text) => `另有${text}处`,
  afterOutlet: '：',
  andOthers: (outlet) => `${outlet}等`,
  notWhole: '部分、抽样和范围更大的总数',
  scopes: { whole: '全部', part: '部分', sample: '抽样', wider: '范围更大的总数' },
  background: '参照与时代背景',
  setAside: '已被取代或不予采用的数字',
  superseded: '已被后来的数字取代',
  rejections: { misprint: '误印', misreading: '误读', denial: '否认者给出的数字' },
  reason: (text) => `采用理由：${text}`,
  figureEvidence: { none: '没有可打开的网页', primary: '出自一手来源' },
  best: '证据最充分',
  logScale: '对数刻度',
  life: '事件经过',
  disputes: '各方说法不一',
  money: '涉及金额',
  moneyKinds: {
    'asking-price': '要价',
    'unit-price': '单价',
    'illegal-profit': '违法所得',
    ransom: '赎金',
    fine: '罚金',
    penalty: '行政罚款',
    settlement: '和解金',
    cost: '损失和支出',
    other: '其他',
  },
  measures: { item: '条', person: '人', CV: '份简历', waybill: '张运单', day: '天', month: '月', year: '年' },
  per: (amount, per) => `每${per}${amount}`,
  measured: (number, measure) => `${number}${measure}`,
  fined: (sum) => `罚款：${sum}`,
  partOfSum: (whose, sum) => `${whose}${sum}`,
  inBrackets: (parts) => `（${parts.join('，')}）`,
  laws: '规定',
  lawCounts: (fresh, older, all) => {
    const rest = all.value - fresh.value - older.value;
    const said = [
      fresh.value > 0 && `事件期间新施行${fresh.text}项`,
      older.value > 0 && `此前已有${older.text}项`,
      rest > 0 && fresh.value + older.value > 0 && `另有${rest}项`,
    ].filter(Boolean);
    return said.length === 0 ? `${all.text}项` : said.join('，');
  },
  olderLaws: (text) => `事件开始前已施行（${text}项）`,
  noLaws: '这些数据所列的规定当时均未在当地施行。',
  lawTimings: {
    throughout: '事件开始前已施行',
    during: '事件期间新施行',
    'by-disclosure': '公开时已施行；事件开始时是否施行不详',
    perhaps: '施行与公开大致同时；现有日期无法判断先后',
  },
  since: (date) => `${date}起`,
  by: {
    organisation: '由机构自身',
    authority: '由主管部门',
    'third-party': '由外部人员',
    attacker: '由攻击者',
  },
  data: '泄露了什么',
  method: '如何发生',
  extras: '本名单的其他栏目',
  notes: '说明',
  sources: '来源',
  ways: { 'a copy': '据副本' },
  carriedBy: (publisher) => `转载于${publisher}`,
  noLink: '无链接',
  afterPublisher: '：',
  descriptiveTitle: (title) => `［${title}］`,
  evidence: {
    single: '仅有一个来源。',
    weak: '证据薄弱：没有找到载有这些数字、可以链接的网页。',
  },
  nature: (kind) => `${kind}：不属于数据泄露，单独统计`,
  as: (date) => `截至${date}`,
  entry: ({ written, changed, checked }) =>
    [
      written && `条目写于${written}`,
      changed && `${written ? '' : '条目'}最近更改于${changed}`,
      checked && `${written || changed ? '' : '条目'}最近对照来源核对于${checked}`,
    ]
      .filter(Boolean)
      .join('，'),
  elsewhere: (collections) => `另见：${collections.join('、')}`,
  elsewhereKey: (collection, key) => `${collection}（${key}）`,
  loading: '正在载入说明和来源……',
  missing: '说明和来源未能载入。',
};

/** In lists of filters, and in the panel of sizes. */
const filters: LazyWords['filters'] = {
  sizeFrom: '不少于',
  sizeTo: '不多于',
  sizeUnknown: '包括规模不详的事件',
  sizeOnlyUnknown: '只看规模不详的事件',
  sizeUnit: '人、账户、记录：各起事件按其来源所用的单位计。',
  sizeBars: '按规模统计的事件',
  sizeBar: (from, _count, text) => `${from}以上、不足其十倍：${text}起事件`,
  breachesOnlyHint: '不含文件外泄、数据暴露、处罚、汇编和买卖',
  findNone: '没有含这些字的选项。',
  clearOf: (label) => `清除${label}`,
  wouldRemain: (count) => `将剩${count}起`,
};

const empty: LazyWords['empty'] = {
  title: '没有相符的事件',
  nothingFound: (query) => `没有与${query}相符的事件。`,
  hint: '请检查拼写，或换成公司、国家或年份试试。',
  relax: (filter) => `去掉${filter}`,
  back: (_count, text) => `${text}起事件`,
  advice: '可以试试：',
  adviceAll: '只去掉一个条件还不够，请去掉多个或全部清除。',
};

/** The line under a picture with few controls or none. */
const guest: LazyWords['guest'] = {
  dataOf: (updated) => `${updated}，CC BY 4.0`,
  full: '打开完整图表',
};

const help: LazyWords['help'] = {
  title: '这是什么？怎么看？',
  what: '把一起起数据外泄事件放在同一条时间线上：什么时候发生，瞒了多久，流出多少数据，又是谁说的。',
  example: (name) => `举例：${name}`,
  parts: {
    hidden: ['数据已外泄', '机构还不知道'],
    known: ['知情未公开', '机构已知道，公众不知道'],
    public: ['公开', '圆点越大，数据越多'],
  },
  marks: [
    '横条两端渐淡：确切日期不清楚。',
    '实心圆点：已获证实；圆环：仅有报道；空心圆点：只是有人这样声称。',
    '点一下横条或名称，就能看到这起事件：泄露了什么、怎样泄露、谁说的。',
  ],
  tour: '带我看一遍（共五步）',
  list: [
    ['← →', '时间上的前一起或后一起'],
    ['↑ ↓', '上一组或下一组'],
    ['Page Up、Page Down', '一次移动十起'],
    ['Home、End', '第一起或最后一起'],
    ['+ −', '放大或缩小'],
    ['Shift + ← →', '沿时间移动'],
    ['0', '恢复原来的大小'],
    ['Enter', '打开事件'],
    ['J', '合并或分开相关事件'],
    ['Esc', '关闭并返回'],
    ['/', '搜索'],
    ['?', '打开本说明'],
  ],
  outline: '列表中的按键',
  outlineList: [
    ['↑ ↓', '上一行或下一行'],
    ['Page Up、Page Down', '一次移动十行'],
    ['Home、End', '第一行或最后一行'],
    ['Shift + Page Down、Page Up', '转到规模最大、规模次之的事件，或退回'],
    ['Enter', '打开事件；展开或收起年、月或分组'],
  ],
  pointer: '用鼠标',
  pointerList: [
    ['点击', '打开事件'],
    ['Ctrl或⌘ + 滚轮', '在指针处缩放'],
    ['拖动，横向滚动', '沿时间移动'],
    ['Shift + 拖动', '放大一段时间'],
    ['双击', '放大'],
  ],
  touch: '用手指',
  touchList: [
    ['轻点', '打开事件'],
    ['左右拖动', '沿时间移动'],
    ['双指开合', '缩放'],
  ],
  board: '用键盘',
  note: '先让图表获得焦点，这些按键才起作用。',
  single: '启用单字符按键',
};

const tour: LazyWords['tour'] = {
  start: '第一次来？跟着看一遍',
  place: (step, all) => `第${step}步，共${all}步`,
  back: '上一步',
  next: '下一步',
  done: '完成',
  close: '结束导览',
  steps: {
    life: { title: '一起事件', says: '每一横条是一起事件：从数据外泄开始，到公众得知为止，末端的圆点就是公开之时。' },
    phases: { title: '谁在何时知情', says: '实色：机构还不知道；斜纹：机构已知道却没有公开；圆点：人人都能知道。' },
    size: { title: '有多大', says: '圆点越大，数据越多。在“规模”里，所有事件按人数、账户数或记录数高低排开。' },
    sources: {
      title: '谁说的',
      says: '点一下名称就能打开这起事件。每个数字都写明出自谁；说法不一时，各方说法一并列出。',
    },
    search: { title: '自己试试', says: '输入公司、国家，或泄露了什么：“酒店”“密码”“雅虎”。图会跟着变。' },
  },
};

const search: LazyWords['search'] = {
  best: '最相符的在前',
  why: (reasons) => `相符之处：${reasons.join('；')}`,
  value: (value, facet) => `${value}（${facet}）`,
  event: (event, year) => `${year}年${event}`,
  quoted: (text) => `“${text}”`,
};

const legend: LazyWords['legend'] = {
  label: '图例',
  key: {
    hidden: '数据已外泄，机构不知情',
    known: '已知情，未公开',
    public: '公开（越大数据越多）',
    dated: '公开日期不详',
    confirmed: '已证实',
    reported: '据报道',
    claimed: '仅为声称',
    unit: '不按人数或账户计',
  },
  more: '全部图例',
  fade: '渐隐的一端：日期只精确到月或年',
  hidden: '实色：数据已外泄，当事机构尚未察觉',
  known: '斜纹：已有人知情，尚未公开',
  unpublished: '浅色：尚未公开，何时被发现不详',
  disc: '圆点：公开之日',
  dated: '半圆：何时公开不详；画在另一个已知日期上',
  sizes: '圆点大小：规模的数量级',
  confirmed: '实心：已证实或法院认定',
  reported: '带环：有来源记载，或由外部清点；未经证实',
  claimed: '空心：仅为声称',
  sizeUnknown: '虚线：规模不详',
  aftermath: '细线和短竖线：抓捕、起诉、裁决、处罚',
  natures: '三角：文件泄露；菱形：数据敞开；方块：数据买卖；六边形：旧数据拼凑；十字：行政处罚',
  flag: '小旗：法律或规定开始施行',
  cluster: '灰框：几起事件太近，无法分开绘出；点击查看名称',
  bracket: '连线：同一事件的多个受害方；点击其上的圆钮可合并',
  unit: '横线：既不是人数，也不是账户数',
  density: '方格：事件数，依次为1、3、10、30、100起以上',
  whisker: '竖线：各来源对同一规模给出的数字范围',
  reference: '虚线：当时共有多少人；短竖线为已知数值',
};

const paper: LazyWords['paper'] = {
  filters: (clauses) => `筛选条件：${clauses}。`,
  noFilters: '未设筛选条件。',
  address: '本视图网址：',
  table: '所示事件',
  moreRows: (_count, text) => `另有${text}起事件符合条件，未列入本表。`,
  sources: '来源',
  sourcesComing: '打印时，来源的标题和网址尚未载入。',
  still: {
    tagline: '何时泄露、多久之后才公开、泄露多少，又是谁的说法。',
    description: '可交互的数据泄露图景：何时泄露、何时有人知情、泄露多少，又是谁的说法。',
    own: (site, _count, text) => `《${site}》自有的${text}起事件`,
    shows: (own) => `无论地址指定了哪份数据，这里显示的都是${own}。`,
    scripts: '筛选、搜索、缩放及其他视图需启用 JavaScript；图与列表无需脚本即可阅读。',
    packed: '本文件内含压缩的时间线，需启用 JavaScript 才能展开，而此处未启用。',
    tooOld: '本文件内含压缩的时间线，当前浏览器无法展开，请换用较新的浏览器。',
    failed: (oldest) => `此处无法显示时间线：浏览器版本过旧，或脚本未能载入。所需的最低版本为：${oldest}。`,
    instead: (own) => `可改为查看${own}`,
    source: '来源：',
    languages: '语言',
  },
};

const picture: LazyWords['picture'] = {
  headline: {
    timeline: '何时发生，又有多久无人知情？',
    scale: '规模有多大，是谁的说法？',
    delay: '多久之后才公之于众？',
    compare: '这究竟有多大？',
    table: '逐行列出的事件',
  },
  compared: (names) => `并列对比：${names}。`,
  chosen: '对比对象逐一选定，不受筛选条件影响。',
  sentences: (sentences) => sentences.join(''),
  publisher: (name, years) => `${name}（${years}）`,
  sources: (publishers, more, text) =>
    more === 0
      ? `来源：${publishers.join('、')}。`
      : publishers.length === 0
        ? `来源：${text}家。`
        : `来源：${publishers.join('、')}，另有${text}家。`,
  noSources: '来源：数据中未注明。',
  allSources: '全部来源的标题与链接见下方网址。',
  version: (version) => `版本${version}`,
  licence: (licence) => `许可：${licence}`,
  parts: (parts) => parts.join(' · '),
  legend: {
    hidden: '无人察觉',
    known: '已有人知情，尚未公开',
    unpublished: '尚未公开，何时被发现不详',
    fade: '日期不精确',
    disc: '公开之日',
    dated: '其他日期；何时公开不详',
    sizes: '规模的数量级',
    natures: '不属数据泄露',
    confirmed: '已证实或法院认定',
    reported: '有来源记载，未经证实',
    claimed: '仅为声称',
    sizeUnknown: '规模不详',
    aftermath: '抓捕、起诉、裁决、处罚',
    flag: '法律或规定开始施行',
    cluster: '多起事件',
    bracket: '同一事件的多个受害方',
    unit: '不是人数或账户数',
    density: '1、3、10、30、100起以上',
    whisker: '各来源所称的范围',
    reference: '当时共有多少人',
    band: '已公开的比例，依日期所允许的范围',
    line: '最大似然估计',
    half: '至此半数已公开',
    gathered: '其余事件',
    most: '来源所称的最多值',
    least: '来源所称的最少值',
    part: '不足一格',
  },
  save: {
    picture: '图片',
    size: '尺寸',
    full: '幻灯片，1920 × 1080',
    double: '高清幻灯片，3840 × 2160',
    here: '与此处同宽',
    format: '格式',
    png: 'PNG，用于幻灯片和文档',
    svg: 'SVG，矢量图，文字仍为文字',
    download: '下载图片',
    copy: '复制为图片',
    data: '数据',
    rows: '各行数据（CSV）',
    file: '数据文件（JSON）',
    fixed: (format, width, height) => `${format}，${width} × ${height}像素，含标题、筛选条件、图例、来源、许可和网址。`,
    free: (format, width) => `${format}，宽${width}像素，含标题、筛选条件、图例、来源、许可和网址。`,
    incidents: (_count, text) => `${text}起事件：恰为当前所选，附许可、版本和网址。`,
    working: '正在绘制……',
    saved: (file) => `已保存为${file}。`,
    copied: '已复制，可粘贴到幻灯片或文档中。',
    noClipboard: (file) => `此处无法复制图片，已下载为${file}。`,
    failed: '无法按此尺寸绘制图片。请选择较小的尺寸或SVG格式。',
    noTable: '表格不是图片：可下载其各行数据，或换用其他视图。',
  },
};

const MORE_BY_CAUSE: Readonly<Record<NonNullable<Parameters<LazyWords['relations']['alike']>[0]>, string>> = {
  hacking: '更多黑客入侵案例',
  misuse: '更多内部人员作案案例',
  scraping: '更多爬虫抓取案例',
  error: '更多因失误泄露的案例',
  physical: '更多设备丢失案例',
  malware: '更多恶意软件案例',
  social: '更多欺骗手法案例',
};

const relations: LazyWords['relations'] = {
  oneEvent: '同一事件的多个受害方',
  akin: '相关事件',
  kinds: {
    campaign: '同一批攻击者的同一次行动',
    supplier: '经由同一供应商失窃',
    dump: '数据一同流出',
    parent: '同一机构或同一集团',
    series: '同类或同一伙人的系列案件',
  },
  countsOnce: '合计为一起事件',
  countsEach: '各算一起事件',
  wholeHere: '这一条的数字已涵盖其他各条；合计时若同时出现，只计这一条。',
  wholeThere: (name) => `“${name}”的数字已涵盖这一条；合计时若同时出现，只计前者。`,
  members: (name) => `所含事件：${name}`,
  thisOne: '本条',
  size: (figure, status) => `${figure}，${status}`,
  join: '在时间线中合为一行',
  sources: (_, text) => `这一关联的${text}个来源`,
  others: '其他相关事件',
  alike: (cause, text, name) => `${cause ? MORE_BY_CAUSE[cause] : `更多案例：${name}`}（${text}起）`,
};

const share: LazyWords['share'] = {
  opener: '分享、嵌入或保存',
  title: '分享当前视图',
  copied: '已复制',
  select: '已选中，请用系统的快捷键复制',
  link: {
    title: '链接',
    label: '重新打开此处的链接',
    copy: '复制链接',
    send: '发送给…',
  },
  own: {
    title: '嵌入网页',
    noLink:
      '这是你自己的表格，只在这台电脑上，没有链接能让别人看到它。请保存数据文件，放到自己的网站上，再用几行代码在那里显示。',
    toCode: '查看文件和代码',
  },
  embed: {
    title: '嵌入网页',
    sentence: ({ controls, lang, theme, height, data }) => [
      '显示方式：',
      controls,
      '；语言：',
      lang,
      '；配色：',
      theme,
      '；高度：',
      height,
      '像素；采用',
      data,
      '。',
    ],
    controls: '控件',
    withControls: { full: '带筛选和列表', minimal: '只带主要控件', none: '只有图形' },
    lang: '语言',
    theme: '配色',
    themes: { auto: '随读者系统', light: '浅色', dark: '深色' },
    height: '高度（像素）',
    data: '数据',
    newest: '最新数据',
    pinned: (date) => `${date}的数据`,
    follows: '高度随内容变化（需一行脚本）',
    sandboxed: '沙盒隔离：只允许运行自身脚本和打开链接',
    code: '网页代码',
    copy: '复制代码',
    promiseWithoutPicture:
      '即使网站删去其中一部分，内容也不会缺失：没有脚本，框架保持固定高度；没有框架，仍有文字和链接。',
    promise:
      '即使网站删去其中一部分，内容也不会缺失：没有脚本，框架保持固定高度；没有框架，显示图片；没有图片，仍有文字和链接。',
  },
  preview: {
    title: '预览',
    width: '网页栏宽',
    pixels: (width) => `${width}像素`,
    scaled: (percent) => `按${percent}%缩小显示。`,
    whole: '按原尺寸显示。',
    open: '在新窗口中打开框架',
  },
  hosts: {
    title: '不能粘贴代码的地方：WordPress、Notion、Medium、幻灯片等',
    frame: '框架地址',
    copyFrame: '复制框架地址',
    page: '网页地址',
    copyPage: '复制网页地址',
    list: [
      ['WordPress', '将网页地址单独粘贴为一行；有HTML编辑权限的，可将代码粘贴到“自定义HTML”区块。'],
      ['Ghost', '将代码粘贴到HTML卡片。'],
      ['Notion', '输入/embed，粘贴框架地址。'],
      ['Medium、Substack', '保存下方的图片，插入文章，并为其添加指向网页地址的链接。'],
      ['Google幻灯片、PowerPoint', '保存下方的图片，插入幻灯片，并为其添加指向网页地址的链接。'],
      ['reveal.js、Quarto', '在框架地址末尾加上&host=slides，填入iframe的data-src，并加上data-preload。'],
      ['Moodle、Canvas', '在编辑器的HTML视图中粘贴不含脚本的代码。'],
    ],
  },
  save: '图片与数据',
  open: (address) => `打开交互视图：${address}`,
  source: (title, date, licence) =>
    `来源：${title}${date === undefined ? '' : `，数据截至${date}`}${licence === '' ? '' : `，${licence}`}。`,
  owed: (title, attribution) => `${title}（${attribution}）`,
  filtered: (sentence, clauses) => `${sentence}筛选条件：${clauses}。`,
  life: (phrases) => `${phrases}。`,
  compared: (names) => `并列对比：${names}。`,
  picture: (title, sentence) => `图片。${title}：${sentence}`,
};

/** `新增3起、更正5起、删除1起`；没有变化时为空。 */
function counted({ added, corrected, removed }: ChangeCounts): string {
  const said = [
    [added, '新增'],
    [corrected, '更正'],
    [removed, '删除'],
  ] as const;
  return said
    .filter(([{ value }]) => value > 0)
    .map(([{ text }, verb]) => `${verb}${text}起`)
    .join('、');
}

const since: LazyWords['since'] = {
  label: '数据版本',
  asOf: (date) => `此处为截至${date}的数据。`,
  pinned: '此处为较早版本的数据。',
  changed: (counts) => {
    const said = counted(counts);
    return said === '' ? '此后事件没有增减或更正。' : `此后事件${said}。`;
  },
  newer: '已有更新的版本。',
  unknown: '未能查明是否有更新的版本。',
  show: '查看变化',
  use: '使用最新数据',
  version: (version) => `版本${version}。`,
  whole: (asOf, changed) => `${asOf}${changed}`,

  title: (date) => `${date}以来的变化`,
  titleWithout: '此版本以来的变化',
  loading: '正在与最新数据比较……',
  failed: '最新数据无法载入。',
  none: '数据内容没有变化。',
  links: '点按名称打开最新数据中的该事件；已删除的事件则在此版本中打开。',
  added: (count) => `新增（${count}）`,
  corrected: (count) => `更正（${count}）`,
  removed: (count) => `删除（${count}）`,
  besides: '事件以外',

  change: (was, is) => `${was} → ${is}`,
  came: (what) => `${what}，新增`,
  went: (what) => `${what}，不再列出`,
  restated: (what) => `${what}，细节或来源有改动`,
  of: (what, change) => `${what}：${change}`,
  figure: (figure, status) => `${figure}（${status}）`,
  scoped: (figure, status, scope) => `${figure}（${status}，${scope}）`,
  also: (parts) => `另有改动：${parts}`,
  only: (parts) => `有改动：${parts}`,
  parts: {
    names: '名称',
    organisation: '机构',
    classification: '分类',
    summary: '概要',
    method: '如何发生',
    data: '数据类型',
    events: '事件经过',
    figures: '数字',
    money: '金额',
    disputes: '各方说法不一之处',
    notes: '说明',
    evidence: '证据强弱',
    related: '相关事件',
    sources: '来源',
    prominence: '是否优先标注',
  },
  beside: {
    context: '用作参照的法律和数量',
    relations: '事件之间的关系',
    coverage: '影响公开多少的变化',
  },

  notKept: (version) => `本站未保存版本${version}的数据。`,
  notKeptHint: '该网址指定了某一时点的数据。可以改为打开最新数据。',
  overruled: (version) => `网址已另行指定数据文件，其中所指定的本站数据版本（${version}）已略去。`,

  feed: {
    title: (site) => `${site}：数据更新`,
    subtitle: '逐个版本列出新增和更正的内容。',
    entry: (date, changed) => `${date}：${changed}`,
    first: (_count, text) => `此处保存的第一个版本，共${text}起事件`,
    changed: (counts) => {
      const said = counted(counts);
      return said === '' ? '事件以外的内容' : `事件${said}`;
    },
    open: '查看此版本的数据',
  },
};

const table: LazyWords['table'] = {
  label: '事件表格',
  columns: {
    name: '事件',
    organisation: '机构',
    began: '开始',
    noticed: '被发现',
    published: '公开',
    hidden: '未被察觉时长',
    known: '已知情、未公开时长',
    unpublished: '未公开时长（何时被发现不详）',
    delay: '从开始到公开',
    size: '规模（证据最充分）',
    unit: '单位',
    range: '各方数字的范围',
    figures: '数字个数',
    bytes: '数据量',
    events: '经过条数',
    aftermath: '最近的后续进展',
    sources: '来源数',
    evidence: '证据',
  },
  unknown: '不详',
  notApplicable: '不适用',
  noAftermath: '未见后续',
  noFigure: '未给出',
  evidence: { several: '多个网页', single: '单一网页', weak: '薄弱' },
  several: (values) => values.join('；'),
  partOf: (organisation, parent) => `${organisation}（${parent}）`,
  event: (event, date) => `${event}：${date}`,
  range: (low, high, figures, disagree) => {
    const span = low === undefined ? high : `${low}至${high}`;
    if (figures.value === 1) return `${span}；仅一个数字`;
    return `${span}；${figures.text}个数字，${disagree ? '互有出入' : '彼此一致'}`;
  },
  sorted: (column, direction) => `按“${column}”排序，${direction}。`,
  directions: {
    text: { ascending: '正序', descending: '倒序' },
    date: { ascending: '最早在前', descending: '最近在前' },
    duration: { ascending: '最短在前', descending: '最长在前' },
    number: { ascending: '最小在前', descending: '最大在前' },
    spread: { ascending: '最接近在前', descending: '差距最大在前' },
    support: { ascending: '证据最充分在前', descending: '证据最薄弱在前' },
  },
  rules: {
    text: '不详的排在最后；相同的按名称排列。',
    date: '不精确的日期取中点；不详的排在最后；相同的按名称排列。',
    duration: '不精确的时长取中点；不详的排在最后；相同的按名称排列。',
    number: '不详的排在最后；相同的按名称排列。',
    spread: '按最高数字为最低数字的倍数排列；不详的排在最后；相同的按名称排列。',
    support: '不详的排在最后；相同的按名称排列。',
  },
  blocks: (units) => `单位不同，不能互相比较，因此各自成组：${units}。`,
  chooser: {
    label: '列',
    usual: '恢复常用列',
    earlier: (column) => `将“${column}”前移`,
    later: (column) => `将“${column}”后移`,
    place: (column, place, of) => `“${column}”：第${place}列，共${of}列`,
  },
  copy: '复制',
  copied: (_count, text) => `已复制${text}起事件`,
  copyByHand: '无法访问剪贴板。表格文字已选中，请按Ctrl+C（Mac上按⌘C）复制。',
  tableAsText: '表格文字',
  closeText: '关闭',
  download: '下载CSV',
  notPrinted: (_count, text) => `另有${text}起事件未打印。`,
};

const span = (from: string, to: string) => `${from}至${to}年`;

const touch: LazyWords['touch'] = {
  lanes: '分组',
  times: '年份和月份',
  laws: '法律',
  clusters: '合并显示的事件',
  choose: (name, said) => `${name}：${said}。只看这一组。`,
  look: (time, said) => `${time}：${said}。只看这段时间。`,
  read: (law) => `${law}。看看它有什么要求。`,
  list: (said) => `${said}。列出名称。`,
  madePublic: (_count, text) => `${text}起事件公开`,
  press: {
    row: '点击查看详情',
    lane: '点击只看这一组',
    laneAgain: '再次点击，恢复所有分组',
    time: '点击放大',
    timeAgain: '再次点击，恢复所有年份',
    law: '点击查看它的要求',
    cluster: '点击查看名称',
  },
  applied: (_count, text) => `图中有${text}起事件公开时，该法已经施行。`,
  zoom: '只看这段时间',
  rest: (_count, text) => `另有${text}起规模较小或较少人知的事件`,
  supported: (status) => `，${status}`,
  source: '法律原文',
};

const years: LazyWords['years'] = {
  question: '泄露真的越来越严重，还是我们只是听说得更多？',
  band: (count, text) =>
    `各年事件依据哪几类来源${count === 0 ? '' : `，并标出${text}处信息公开程度的变化`}。旁边的按钮可展开图表。`,
  sourceKinds: {
    court: '法院',
    authority: '主管机关',
    organisation: '涉事机构',
    press: '综合媒体',
    'trade-press': '行业媒体',
    research: '研究机构',
    'law-firm': '律师事务所',
    encyclopaedia: '百科',
    other: '其他',
  },
  answer: ({ early, late }, knowsCoverage) => {
    const numbers = `${span(early.from, early.to)}共${early.count.text}起，${span(late.from, late.to)}共${late.count.text}起`;
    if (late.count.value > early.count.value)
      return `公开的案例变多了：${numbers}。但发生的是否也变多，这些数据回答不了${knowsCoverage ? '，因为同一时期，被公开讲出来的也越来越多' : ''}。`;
    if (late.count.value < early.count.value)
      return `公开的案例变少了：${numbers}。但发生的是否也变少，这些数据回答不了，因为发生过的并非都已公开。`;
    return `公开的案例一样多：${numbers}。究竟发生了多少，这些数据回答不了。`;
  },
  tooFew: '完整的年份太少，无法比较。',
  nothing: '所示事件均无日期。',
  leaveOut: ({ name, figure, alone }) =>
    alone ? `去掉最大的一起（${name}，${figure}）` : `去掉最大的一起（${name}，${figure}），其他单位也各去掉最大的一起`,
  counts: {
    name: '事件',
    says: '按公开年份计数',
    undated: (_count, text) => `另有${text}起日期不详，未计入`,
  },
  sums: {
    units: {
      people: '人数',
      accounts: '账户',
      records: '记录',
      items: '数据条数',
      files: '文件',
      organisations: '机构',
      bytes: '字节',
    },
    says: (sum, counted) => `${counted.text}起事件的数字相加约${sum}`,
    largest: (name, figure, percent) => `空心部分：${name}，${figure}，占${percent}%`,
    without: (name, figure) => `已去掉${name}（${figure}）`,
    none: '已没有可相加的数字',
    bar: (year, sum) => `${year}年：数字相加约${sum}`,
  },
  standings: {
    unfinished: (year, date) => `虚线：${year}年尚未结束，数据截至${date}。`,
    recent: (year) => `浅色：${year}年在此之前不到一年才结束，案例和数字仍在陆续补充。`,
    notOver: (year) => `${year}（未结束）`,
  },
  kinds: {
    name: '来源',
    says: '当年事件中，有此类来源的占多少；满格即全部',
    bar: (year, kind, having, all) => `${year}年，${kind}：${all}起中有${having}起`,
    families: {
      official: '法院、主管机关或涉事机构本身',
      press: '媒体',
      others: '仅有其他来源',
      unsaid: '未注明',
    },
    band: '年份下方的色带中，每起事件按其最权威的来源只计一次：',
    absent: (kinds) => `这里没有事件以下列类别为来源：${kinds}。`,
    unsaid: '此数据文件未注明来源的类别。',
  },
  notes: {
    heading: '数量上升说明什么，不说明什么',
    shows: '它说明，有据可查的案例为人所知的更多了；并不说明发生的更多：',
    coverage: [
      '要求告知泄露的法律陆续施行。在此之前，无须上报的泄露往往无人知晓。',
      '信息来源有始有终，例如公开的名录、法院的网站、白帽黑客的平台。来源一旦关闭，少的是案例，不是泄露。',
    ],
    items: [
      '最近一年尚未结束，前一年的数字也仍在陆续补充。',
      '新近发生、尚未被发现的泄露，还不在任何一年里。',
      '同一次攻击的每个受害机构各算一起事件。总和往往取决于少数特大案例；相加的只是同一单位下经证实或有来源记载的数字，同一个人两次受害，计两次。',
    ],
    chosen:
      '案例经过我们挑选：只收录记录最充分、所用语言和所在国家我们读得到的，并非普查。它们占全部泄露的多大比例，没有人知道。',
  },
  changes: {
    heading: '哪些变化影响了公开的多少',
    says: {
      'notification-law': { begins: '告知义务开始', ends: '告知义务终止', shrinks: '告知义务收窄' },
      law: { begins: '其他法律施行', ends: '其他法律失效', shrinks: '其他法律收窄' },
      source: { begins: '来源出现', ends: '来源消失', shrinks: '来源减少公开' },
    },
    on: (date, what) => `${date}，${what}`,
    sources: '来源：',
  },
  table: {
    label: '以表格显示',
    caption: '按公开年份统计的事件数、合计与来源类别',
    year: '年份',
    incidents: '事件数',
    sum: (unit) => `${unit}，相加`,
    with: (kind) => `有此类来源：${kind}`,
    none: '—',
  },
};

const own = { open: '使用自己的数据' };

export const later: LazyWords = {
  cite,
  compare,
  delay,
  details,
  empty,
  filters,
  guest,
  headline,
  help,
  legend,
  overview,
  paper,
  picture,
  problems,
  relations,
  search,
  share,
  since,
  start,
  table,
  touch,
  tour,
  own,
  years,
};
