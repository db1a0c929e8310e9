import type { HeadsOf } from '../../model/per-head.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import type { LaterWords } from '../words.ts';

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

export const compare: LaterWords['compare'] = {
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
