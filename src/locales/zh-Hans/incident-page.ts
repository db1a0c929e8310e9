import type { IncidentPageWords } from '../incident-page.ts';

export const incidentPage: IncidentPageWords = {
  title: (name, site) => `${name}——${site}`,
  site: '全站',
  open: '在交互时间线中打开',
  untilPublic: '从开始到公开',
  delays: {
    label: '历时多久，规模多大',
    unknown: '尚不清楚：',
  },
  picture: '本事件的时间经过',
  noPicture: '没有任何已知日期，无从绘图。',
  facts: '概要',
  group: '所属集团',
  howMany: '涉及多少，是谁的说法',
  neighbours: '公开时间的前一起与后一起',
  cite: {
    others: '其他格式',
    day: '格式要求注明访问日期的，请补上您的访问日期。',
    address: '请补上本页网址。',
  },
  embed: {
    title: '放到其他网页',
    text: '以下框架可在任何允许嵌入框架的网页中，以交互时间线显示本事件：',
    relative: '请在“embed.html”前补上本站网址。',
    frame: (name) => `${name}：交互时间线`,
  },
  plain: {
    summary: (incidents, date) =>
      `${incidents}起数据泄露及相关事件，逐一列明经过：数据何时泄露、何时有人知情、何时公开、涉及多少，又是谁的说法。数据截至${date}。`,
    rules: [
      '每个数字都是某一方的说法，其状态表明依据如何：法院认定、已证实、有来源记载，或仅为声称。引用数字时，请一并注明状态和来源。',
      '各单位从不互相换算：人、账户、记录、条目、文件和字节是不同的东西，不可相加。',
      '日期只精确到来源所及：只知年份的，就只写年份。未写明即为不详，绝不等于零。',
      '不属数据泄露的事件（文件外泄、暴露、处罚、汇编、买卖）均已注明，不与数据泄露合计。',
    ],
    licence: (licence) => `许可：${licence}。引用数字时，请在本站之外一并注明其来源。`,
    cite: (citation) => `引用某一事件，请引用其页面，例如：${citation}`,
    data: '数据',
    dataFile: '全部数据，单个 JSON 文件',
    table: '全部事件的表格，单个 CSV 文件',
    dataPackage: '事件、步骤、数字、金额和来源的 CSV 表格，附 Data Package 说明',
    croissant: '同一批表格供机器学习使用的说明（Croissant）',
    schema: '各字段的含义（JSON Schema）',
    about: '数据如何收集、数字如何排序、缺少什么',
    corrections: '原来错在哪里、现在是什么，以及为什么',
    explorer: '交互时间线',
    incidents: '事件',
    entry: (organisation, country, says) => [organisation, country, says].filter((part) => part !== '').join('；'),
    otherLanguage: (language) => `${language}版列表`,
  },
};
