import type { DurationUnit } from '../../data/dates.ts';
import type { Qualifier, Unit } from '../../data/vocabulary.ts';
import { createLocale } from '../index.ts';
import type { FormatWords, Locale, Words } from '../locale.ts';
import type { LeftOutParts, SummaryParts } from '../parts.ts';

/** What stands between a number and what is counted: measure word and noun. */
const COUNTED: Record<Unit, string> = {
  people: '人',
  accounts: '个账户',
  records: '条记录',
  items: '条数据',
  files: '份文件',
  organisations: '家机构',
  bytes: '字节',
};

const QUALIFIED: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `约${value}`,
  'more-than': (value) => `超过${value}`,
  'at-least': (value) => `至少${value}`,
  nearly: (value) => `近${value}`,
  'up-to': (value) => `至多${value}`,
};

const DURATIONS: Record<DurationUnit, string> = { day: '天', month: '个月', year: '年' };

/** Names of currencies as they stand behind a sum; others keep their code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
  HKD: '港元',
  TWD: '新台币',
  CAD: '加元',
  AUD: '澳元',
  NZD: '新西兰元',
  SGD: '新加坡元',
  INR: '印度卢比',
  IDR: '印尼盾',
  CHF: '瑞士法郎',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  BGN: '保加利亚列弗',
  MXN: '墨西哥比索',
  BRL: '巴西雷亚尔',
  RUB: '卢布',
  TRY: '土耳其里拉',
  THB: '泰铢',
  MYR: '林吉特',
  PHP: '菲律宾比索',
  VND: '越南盾',
  ZAR: '南非兰特',
  BTC: '枚比特币',
  ETH: '枚以太币',
  XMR: '枚门罗币',
};

/** Large numbers go by myriads: a word for every fourth power of ten. */
const MYRIADS: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

export const formatWords: FormatWords = {
  compactSteps: MYRIADS,
  countSteps: MYRIADS,
  grouping: 'min2',
  countryNames: 'short',
  countries: { FK: '福克兰群岛' },
  counted: (unit, _value, text) => `${text}${COUNTED[unit]}`,
  countedAs: (what, text) => `${text}${what}`,
  quoted: (wording) => `“${wording}”`,
  inWords: (wording, least) => `“${wording}”（至少${least}）`,
  money: (currency, amount) =>
    Object.hasOwn(CURRENCIES, currency) ? `${amount}${CURRENCIES[currency]}` : `${amount} ${currency}`,
  roundMoneyFrom: 10_000,
  range: (low, high) => `${low}至${high}`,
  qualified: (qualifier, value) => QUALIFIED[qualifier](value),
  monthOfYear: (month, year) => `${year}年${month}`,
  dayOfMonth: (day) => `${day}日`,
  // The year comes as `2010年`.
  decade: (year) => `${year}代`,
  span: (from, to) => `${from}至${to}之间`,
  until: (date) => `不晚于${date}`,
  since: (date) => `不早于${date}`,
  about: (text) => `约${text}`,
  uncertain: (text) => `${text}（存疑）`,
  duration: (unit, text) => `${text}${DURATIONS[unit]}`,
  durationRange: (unit, low, high) => `${low}至${high}${DURATIONS[unit]}`,
  durationUpTo: (length) => `至多${length}`,
  durationAtLeast: (length) => `至少${length}`,
  noCountry: '不限于一国',
};

const incidents = (_count: number, text: string) => `${text}起事件`;

/** First and last year, the same for one: `2013至2017年`. */
const years = (from: string, to: string) => (from === to ? `${from}年` : `${from}至${to}年`);

/** What each unit counts. */
const UNIT_NOUNS: Readonly<Record<Unit, string>> = {
  people: '人数',
  accounts: '账户数',
  records: '记录数',
  items: '数据条数',
  files: '文件数',
  organisations: '机构数',
  bytes: '数据量',
};

const ONCE: Readonly<Record<Unit, string>> = {
  people: '同一人',
  accounts: '同一账户',
  records: '同一记录',
  items: '同一条数据',
  files: '同一文件',
  organisations: '同一机构',
  bytes: '同一数据',
};

const words: Words = {
  app: {
    title: '数据泄露时间线',
    pageTitle: '数据泄露时间线：数据泄露事件与公开经过',
    untitled: '数据泄露事件',
    pictureTitle: (title, view) => `${title}：${view}`,
    loading: '正在载入事件……',
    skip: '跳至事件列表',
    help: '帮助',
    theme: '配色',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    updated: (date) => `数据截至${date}`,
    licence: '数据许可：CC BY 4.0。每个数字均注明来源。',
    licenceLabel: '许可：',
    about: '关于数据',
    aboutShort: '关于',
    share: '分享',
    corrections: '更正',
    download: '下载数据',
    schema: '数据格式',
    close: '关闭',
    language: '语言',
    missing: {
      page: '页面的一部分未能载入。',
      search: '搜索功能未能载入，搜索词尚未生效。',
      language: '所选语言的文字未能载入。',
      hint: '如重试无效，请重新载入页面。',
      retry: '重试',
      reload: '重新载入页面',
    },
  },
  views: {
    label: '视图',
    timeline: '时间线',
    scale: '规模',
    delay: '多久才公开',
    compare: '对比',
    table: '表格',
    describe: {
      timeline: '数据泄露事件的时间线：各起事件从发生到公开的经过，按时间分行排列。',
      scale: '规模图：横轴为公开时间，纵轴为规模（对数刻度）。',
      delay: '多久才公开：各起事件对齐排列，显示多久之后被发现、被公开。',
      compare: '事件与参照量并列：面积与数量成正比，时间经过对齐。',
      table: '事件表格，一行一起。',
    },
  },
  groups: {
    label: '分组',
    values: { sector: '按行业', country: '按国家和地区', cause: '按原因', actor: '按作案方', none: '不分组' },
    all: '全部事件',
    rest: '其余',
  },
  /** The timeline of a narrow page, an incident a row: its orders, and the headings of its parts. */
  rows: {
    label: '显示',
    values: { known: '最知名', largest: '最大', newest: '最新', lanes: '分组' },
    known: '最知名的在前',
    largest: '最大的在前',
    claimed: (text: string) => `据称${text}`,
    told: '详细讲述的案例',
    rest: '其余案例，最知名的在前',
    unsized: '数量不明',
    open: '当前打开',
  },
  delays: {
    align: '对齐',
    alignments: { breach: '按开始时间', discovery: '按被发现时间', disclosure: '按公开时间' },
    order: '排序',
    orders: { longest: '最久在前', time: '按时间先后' },
  },
  facets: {
    cause: {
      label: '原因',
      values: {
        hacking: '黑客入侵',
        misuse: '内部人员',
        scraping: '爬虫抓取',
        error: '失误',
        physical: '设备丢失',
        malware: '恶意软件',
        social: '欺骗',
        unknown: '未知',
      },
    },
    actor: {
      label: '作案方',
      values: { external: '外部人员', internal: '内部人员', partner: '合作方', unknown: '未知' },
    },
    sector: {
      label: '行业',
      values: {
        technology: '科技',
        government: '政府',
        finance: '金融',
        telecom: '电信',
        health: '医疗健康',
        retail: '零售',
        'social-media': '社交媒体',
        'transport-logistics': '交通物流',
        'travel-hospitality': '旅游酒店',
        education: '教育',
        'media-gaming': '传媒、游戏',
        'law-enforcement': '执法机构',
        'data-broker': '数据经纪',
        manufacturing: '制造业',
        energy: '能源',
        legal: '法律服务',
        'non-profit': '非营利组织',
        political: '政党与竞选',
        other: '其他',
        unknown: '未知',
      },
    },
    country: { label: '国家和地区', values: { unknown: '未知' } },
    status: {
      label: '证实程度',
      values: {
        court: '法院认定',
        confirmed: '已证实',
        observed: '由外部清点',
        reported: '有来源记载',
        claimed: '仅为声称',
        sample: '抽样核实',
        unknown: '规模不详',
      },
    },
    kind: {
      label: '数据类型',
      values: {
        name: '姓名',
        'postal-address': '住址',
        phone: '电话号码',
        email: '电子邮箱',
        'birth-date': '出生日期和地点',
        demographics: '性别、年龄、民族',
        'national-id': '身份证件号码',
        passport: '护照',
        'driving-licence': '驾驶证和车辆',
        password: '密码或访问密钥',
        'user-name': '用户名或账号',
        'payment-card': '支付卡',
        'bank-account': '银行账户、支付',
        'income-tax': '收入、税务、征信',
        health: '健康',
        location: '位置',
        biometric: '生物特征或基因',
        'photo-video': '照片或视频',
        messages: '消息和通话',
        travel: '出行和住宿',
        purchases: '消费和服务',
        employment: '就业',
        education: '教育',
        family: '家庭和联系人',
        device: '设备和浏览记录',
        'police-record': '警方或法院档案',
        'internal-documents': '内部文件、代码',
        profile: '个人主页和动态',
        'sensitive-life': '私生活、政治立场',
        unspecified: '未说明',
        unknown: '未知',
      },
    },
    nature: {
      label: '案件性质',
      values: {
        breach: '数据泄露',
        leak: '文件外泄',
        penalty: '行政处罚（无窃取）',
        compilation: '旧数据拼凑',
        exposure: '数据暴露，未证实被窃',
        trade: '数据买卖',
        unknown: '未知',
      },
    },
  },
  filters: {
    label: '筛选',
    search: '搜索',
    searchHint: '搜索公司、国家、年份……',
    size: '规模',
    sizeAny: '不限',
    breachesOnly: '只看数据泄露',
    active: '已设的筛选条件',
    more: (count, text) => (count === 0 ? '更多筛选' : `更多筛选（${text}）`),
    toggle: (count, text) => (count === 0 ? '筛选' : `筛选（${text}）`),
    find: (label) => `在“${label}”中查找`,
    clear: '清除',
    clearAll: '清除全部筛选条件',
    remove: (what) => `移除筛选条件：${what}`,
    chosen: (label, count) => `${label} · ${count}`,
    chip: (label, values) => `${label}：${values}`,
    query: (text) => `“${text}”`,
    sizeBetween: (low, high) => `${low}至${high}`,
    sizeAtLeast: (low) => `${low}以上`,
    sizeAtMost: (high) => `${high}以下`,
    sizeKnown: '规模已知',
    sizeNotKnown: '规模不详',
    orUnknown: (text) => `${text}，或规模不详`,
    someOf: (values, rest) => `${values.join('、')}等，另有${rest}项`,
    years,
    dates: (from, to) => (from === to ? from : `${from}至${to}`),
    time: '时间',
  },
  summary: {
    incidents,
    columnSum: (subject, unit, sum) => `${subject}；${UNIT_NOUNS[unit]}相加约${sum}`,
    whole: (sentence, leftOut) => `${sentence}${leftOut}`,
    sentence: ({ shown, events, all, years: when, sum, unit }: SummaryParts) => {
      const subject =
        shown.value === all.value ? incidents(shown.value, shown.text) : `${all.text}起事件中的${shown.text}起`;
      const counted = events.value < shown.value ? `${subject}（同案合并为${events.text}起）` : subject;
      const dated = when === undefined ? counted : `${counted}，${years(...when)}`;
      const told = `${dated}。`;
      if (!sum)
        return unit === undefined || shown.value === 0 ? told : `${told}其中没有以${UNIT_NOUNS[unit]}计的事件。`;
      const number = `${sum.about ? '约' : ''}${sum.text}`;
      if (sum.counted.value === 1) return `${told}其中1起以${UNIT_NOUNS[sum.unit]}计，为${number}。`;
      return `${told}其中${sum.counted.text}起以${UNIT_NOUNS[sum.unit]}计，各起数字相加为${number}；${ONCE[sum.unit]}可能计入多起。`;
    },
    leftOut: ({ otherUnits, otherNature, noFigure, contained }: LeftOutParts) => {
      const kinds: string[] = [];
      if (otherUnits.value > 0) kinds.push(`以其他单位计的${otherUnits.text}起`);
      if (otherNature.value > 0) kinds.push(`不属泄露的${otherNature.text}起`);
      if (noFigure.value > 0) kinds.push(`没有可靠数字的${noFigure.text}起`);
      if (contained.value > 0) kinds.push(`已包含在其他数字中的${contained.text}起`);
      return kinds.length === 0 ? '' : `合计中未包括：${kinds.join('、')}。`;
    },
    searching: '仍在搜索事件描述……',
    noteLabel: '合计方法',
    none: '没有符合这些筛选条件的事件。',
    note: '只加总数据泄露事件中证据最充分、单位相同的数字；范围取下限，单方声称不计。这不是不同的人数：同一人卷入几起，就计几次。同一行动、供应商或出售的多个受害方算同案。',
    nothing: '这份数据中没有事件。',
  },
  relations: {
    beside: (incidents) => `· ${incidents}`,
    join: (together) => `${together}。点击可合并。`,
    part: (together) => `${together}。点击可分开。`,
  },
  phases: {
    hidden: '未被察觉',
    known: '已知情，未公开',
    unpublished: '未公开，何时被发现不详',
    public: '公开',
    beginUnknown: '开始时间不详',
    publicUnknown: '公开日期不详',
    sizeUnknown: '规模不详',
  },
  events: {
    'breach-start': '开始',
    'breach-end': '访问终止',
    sale: '出售',
    discovery: '被发现',
    'report-to-authority': '上报主管部门',
    disclosure: '公开',
    listed: '收入名录',
    apology: '致歉',
    arrest: '抓捕',
    charge: '刑事起诉',
    lawsuit: '民事诉讼',
    verdict: '裁决',
    sentence: '判刑',
    penalty: '处罚',
    response: '应对',
  },
  notShown: {
    allUndated: ({ value, text }) =>
      value === 1 ? '这起事件没有日期，无法画在时间轴上。' : `这${text}起事件都没有日期，无法画在时间轴上。`,
    undated: ({ text }) => `${text}起没有日期，无法在此画出。`,
    outside: ({ text }) => `${text}起在所示年份之外。`,
    later: ({ text }) => `另有${text}起在所示时段之后才公开。`,
    together: (sentences) => sentences.join(''),
  },
  axis: {
    each: '每格相差10倍',
    reference: (name, value) => `${name}${value}`,
    zero: '零',
    unknownSize: '规模不详',
    mixed: (units, isCrossed) =>
      `不同的计数单位共用一条轴：${units}。${isCrossed ? '带横线的标记既不是人数，也不是账户数。' : ''}`,
    notInUnit: '无此单位数字',
    units: {
      label: '计数单位',
      all: '全部',
      people: '人数',
      accounts: '账户',
      records: '记录',
      items: '数据条目',
      files: '文件',
      organisations: '机构',
      bytes: '数据量',
    },
  },
  chart: {
    label: (view) => `${view}。方向键在事件之间移动，回车键打开事件；旁边的列表用文字说明同样的内容。`,
    hint: '按住Ctrl并滚动滚轮即可缩放',
    hintMac: '按住⌘并滚动即可缩放',
    fit: '重置缩放',
    moreGroups: (_count, text, names) => `还有${text}组：${names}`,
    /** Under a list that ends early: more of it, and where the rest is. */
    moreRows: (_count: number, text: string) => `再显示一些（还有${text}起）`,
    restOfRows: (_count: number, text: string) => `还有${text}起：请搜索、筛选，或查看下方列表`,
    zoomIn: '放大',
    zoomOut: '缩小',
    inForce: (date) => `${date}起施行`,
    colours: (by) => `颜色：${by}`,
    coloursForced: '颜色由您的系统指定：请看分组和文字说明。',
  },
  statuses: {
    court: '法院认定',
    confirmed: '已证实',
    observed: '由外部清点',
    reported: '有来源记载',
    claimed: '仅为声称',
    sample: '抽样核实',
  },
  outline: {
    label: '事件',
    incident: '事件',
    hint: {
      time: '最新的在前',
      delay: '延迟最长的在前',
      size: '规模最大的在前',
    },
    divide: '划分方式',
    byYear: '年份',
    byNothing: '不划分',
    largest: '跳到规模最大的事件',
    nextLargest: '跳到规模次之的事件',
    noYear: '日期不详',
    severalYears: '确切年份不详',
    noMonth: '月份不详',
    stop: '。',
    more: (count) => `再显示${count}起`,
    year: (year) => `${year}年`,
    says: {
      all: (phrases) => phrases.join('；'),
      hidden: (lag) => `未被察觉${lag}`,
      known: (lag) => `公开前已知情${lag}`,
      unpublished: (lag) => `未公开${lag}，何时被发现不详`,
      public: (date) => `${date}公开`,
      event: (event, date) => `${event}：${date}，公开日期不详`,
      size: (figure, status) => `${figure}，${status}`,
      partOf: (event) => `属于“${event}”`,
      beginUnknown: '开始时间不详',
      sizeUnknown: '规模不详',
    },
  },
};

/** Simplified Chinese, as written in mainland China. */
export const ZH_HANS: Locale = createLocale({
  tag: 'zh-Hans',
  name: '简体中文',
  leastType: 12,
  words,
  formatWords,
  writeDay: (year, month, day) => `${year}年${month}月${day}日`,
  fetchLater: async () => (await import('./lazy.ts')).later,
});
