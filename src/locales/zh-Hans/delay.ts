import type { LaterWords } from '../words.ts';

const longer = (tenth: string | undefined) => (tenth === undefined ? '' : `；每十起中有一起超过${tenth}`);

const UNITS = { day: '天', month: '个月', year: '年' };

export const delay: LaterWords['delay'] = {
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
      ? '当前所选事件中，没有一起泄露具备计算时滞所需的两个日期。'
      : `当前所选事件中，只有${text}起泄露具备计算时滞所需的两个日期，数量太少，无法说明通常情况。`,
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
