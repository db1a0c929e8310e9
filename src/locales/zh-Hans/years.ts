import type { LaterWords } from '../words.ts';

const span = (from: string, to: string) => `${from}至${to}年`;

export const years: LaterWords['years'] = {
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
